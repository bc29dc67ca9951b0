## Templates: ready-made ways of deciding. The two sentences of each also begin the text that voters read, so they speak
## to whoever answers. Names follow Loomio's, so that groups that know it feel at home.

template-sense-check = جسّ النبض
template-sense-check-for = هذا سؤال عن شعورك الأول تجاه فكرة جديدة. لا يتقرّر به شيء بعد.
template-looks-good = تبدو جيدة
template-looks-good-means = يعجبني هذا الاتجاه.
template-not-sure = لا أدري بعد
template-not-sure-means = أحتاج إلى معرفة المزيد أولًا، أو أترك القرار لغيري.
template-concerned = لديّ مخاوف
template-concerned-means = هناك ما يقلقني، وسأذكره.
template-concerned-why = ما الذي يقلقك؟

template-advice = طلب مشورة
template-advice-for = سيقرّر هذا شخص واحد، ويريد سماعك أولًا. يصغي إلى كل كلمة، ويبقى القرار له.
template-advice-agree-means = يمكن المضيّ في هذا. وقد أضيف كلمة مشورة.
template-advice-abstain-means = ليست لديّ مشورة في هذا.
template-advice-why = ما الذي تنبغي معرفته قبل القرار؟

template-consent = عدم الاعتراض
template-consent-for = نمضي في هذا، إلا إذا رأى أحد فيه ضررًا حقيقيًا. من يعترض يذكر السبب، ثم نبحث عن طريق أفضل.
template-no-objection = لا اعتراض
template-no-objection-means = هذا جيد بما يكفي الآن، وآمن بما يكفي لنجرّبه.
template-objection = لديّ اعتراض
template-objection-means = هذا سيضرّ بعملنا، وسأذكر كيف.
template-objection-why = ما الضرر في رأيك، وما الذي قد يساعد؟

template-consensus = التوافق
template-consensus-for = نبحث عن شيء يمكن للجميع قبوله. ويمكن لشخص واحد أن يوقفه، مع ذكر السبب.
template-stand-aside = أقف جانبًا
template-stand-aside-means = لا أريد هذا لنفسي، لكنني لن أقف في طريقه.
template-consensus-why = ما الذي يجب أن يتغيّر؟

template-gradients = درجات الموافقة
template-gradients-for = هذا يبيّن كم يؤيّد الناس أمرًا أو يعارضونه. هناك ثماني خطوات، من التأييد الكامل إلى «لا» الواضحة.
template-gradients-1 = تأييد من كل القلب
template-gradients-1-means = يعجبني هذا كثيرًا.
template-gradients-2 = موافقة مع ملاحظة صغيرة
template-gradients-2-means = يعجبني هذا، ما عدا أمرًا صغيرًا.
template-gradients-3 = تأييد مع تحفّظات
template-gradients-3-means = يمكنني قبول هذا.
template-gradients-4-means = ليس لي رأي في هذا.
template-gradients-5 = نحتاج إلى نقاش أكثر
template-gradients-5-means = لا أعرف عن هذا ما يكفي بعد.
template-gradients-6 = لا يعجبني، لكنني سأدعمه
template-gradients-6-means = ليس هذا رائعًا، لكنني لا أريد تعطيل المجموعة.
template-gradients-7 = خلاف جدّي
template-gradients-7-means = لست مع هذا، ولا يمكن الاعتماد عليّ فيه.
template-gradients-8-means = أنا ضد هذا، وأطلب ألّا نفعله.

template-simple-majority = أغلبية بسيطة
template-simple-majority-for = تتم الموافقة على هذا إذا وافق أكثر من نصف من يقولون نعم أو لا. والامتناع مشاركة، لكن لا مع هذا الجانب ولا مع ذاك.

template-two-thirds = أغلبية الثلثين
template-two-thirds-for = تتم الموافقة على هذا إذا وافق اثنان على الأقل من كل ثلاثة يقولون نعم أو لا. وهذا يناسب التغييرات التي يصعب الرجوع عنها.

template-practice = تصويت للتجربة
template-practice-for = لا يترتّب على هذا التصويت شيء. هو هنا كي يجرّب الجميع كيف يتم التصويت.
template-practice-title = ماذا نأكل؟
template-practice-soup = حساء وخبز
template-practice-soup-means = طعام دافئ يكفي الجميع.
template-practice-rice = أرز وفاصولياء
template-practice-rice-means = وجبة مُشبعة، وليس فيها لحم.
template-practice-pizza = بيتزا
template-practice-pizza-means = من الفرن مباشرةً.
template-practice-leftovers = ما بقي في بيوتنا
template-practice-leftovers-means = نتشارك ما عند كل منا في البيت.

template-meeting = موعد اجتماع
template-meeting-for = هذا لإيجاد موعد يناسب أكثرنا. لكل موعد إجابة: نعم، أو إن لزم الأمر، أو لا.
template-meeting-title = متى نجتمع؟

template-dots = تصويت بالنقاط
template-dots-for = لكل شخص بعض النقاط، يضعها على أهمّ الخيارات عنده. يمكن وضع نقاط كثيرة على خيار واحد، أو توزيعها.

template-ranked = انتخاب بالترتيب
template-ranked-for = نرجو ترتيب الأسماء، والأفضل أولًا. يُنتخب شخص واحد، ولا يمكن لأحد في المجموعة أن يرى تصويتك.

template-stv = انتخاب بالصوت القابل للتحويل
template-stv-for = نرجو ترتيب الأسماء، والأفضل أولًا. يُنتخب أكثر من شخص، ليكون للآراء الأقل عددًا مكان أيضًا.

template-budget = ميزانية بالنقاط
template-budget-for = كل نقطة حصّة من المال الذي لدينا. يمكنك وضع نقاطك على ما يستحق هذا المال في رأيك.
