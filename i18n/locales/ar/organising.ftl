## The pages on which organisers make polls and look after them, and members trust each other.

ask-title = طرح سؤال على المجموعة
ask-lead = يمكنك البدء بسؤال جاهز، أو اختيار طريقة للسؤال. كل شيء قابل للتغيير في الصفحة التالية.
ask-ready = جاهز للاستخدام
ask-own = من إعداد مجموعتك
ask-drop = إزالة { $name }
ask-ways = طرق السؤال
way-proposal = مقترح
way-proposal-for = يوافق الناس أو يمتنعون أو لا يوافقون. ويمكنك أيضًا كتابة إجابات من عندك.
way-choose = اختيار
way-choose-for = يختار الناس خيارًا واحدًا أو أكثر.
way-count-in = سأشارك
way-count-in-for = يقول الناس إنهم سيشاركون، أو ليس هذه المرة. ويمكن تحديد عدد الأماكن.
way-dots = تصويت بالنقاط
way-dots-for = لكل شخص بعض النقاط، يعطيها لأهمّ الخيارات عنده.
way-score = تقييم بالأرقام
way-score-for = يعطي كل شخص كل خيار رقمًا. يفوز صاحب أعلى مجموع.
way-star = أرقام وجولة نهائية (STAR)
way-star-for = يعطي كل شخص كل خيار رقمًا من 0 إلى 5. ثم يتواجه أفضل خيارين.
way-rank = ترتيب الخيارات
way-rank-for = يرتّب كل شخص الخيارات. هذا مناسب للانتخابات.
way-times = موعد اجتماع
way-times-for = يقول كل شخص عن كل موعد: نعم، أو إن لزم الأمر، أو لا.
way-question = جولة آراء
way-question-for = يجيب كل شخص بكلماته. لا يُعدّ شيء.

## The form for a poll.

ask-copy-title = طرح السؤال من جديد
ask-edit-title = تعديل السؤال
ask-edit-answered = وصلت إجابة من قبل. لذلك لا يمكن تغيير شيء إلا النصوص وموعد الإغلاق، ويرى الجميع ما تغيّر.
ask-edit-anonymous = التصويت السرّي يثبت عند فتحه. لذلك لا يمكن تغيير شيء إلا النصوص وموعد الإغلاق.
ask-part-words = مضمون السؤال
ask-question = السؤال
ask-question-help = هذا أول ما يراه الناس. الأفضل أن يكون قصيرًا.
ask-about = ما تنبغي معرفته أولًا
ask-about-help = يمكنك ترك هذا فارغًا. يفصل سطر فارغ بين الفقرات. ولكتابة قائمة، يبدأ كل سطر بعلامة -.
ask-in-language = النص نفسه بلغة أخرى: { $language }
ask-in-language-help = من يقرأ بهذه اللغة يرى هذه الكلمات. ومكان كل خانة فارغة تظهر الكلمات الأخرى.
ask-options = ما يمكن اختياره
ask-options-help = السطور المتروكة فارغة لا تظهر.
ask-options-rank = ما يرتّبه الناس
ask-times = المواعيد
ask-times-help = المنطقة الزمنية: { $zone }. إذا كان الموعد يومًا كاملًا، تُترك خانة الساعة فارغة.
ask-answers = إجابات بكلماتك
ask-answers-help = إذا تُركت هذه الخانات فارغة، فالإجابات هي المعتادة: أوافق، أمتنع، لا أوافق.
ask-row = الخيار { $number }
ask-row-answer = الإجابة { $number }
ask-row-time = الموعد { $number }
ask-name = الاسم
ask-meaning = المعنى
ask-prompt = سؤال لمن يختار هذا
ask-places = عدد الأماكن
ask-stance = يُحسب على أنه
ask-stance-none = لا شيء من هذه
ask-stance-agree = مع المقترح
ask-stance-abstain = لا معه ولا ضدّه
ask-stance-disagree = ضد المقترح
ask-stance-block = «لا يمكنني السماح بالمضيّ في هذا»
ask-day = اليوم
ask-hour = الساعة
ask-minutes = المدة بالدقائق
ask-row-more = المزيد
ask-more-rows = إضافة سطور

ask-part-how = كيف يجيب الناس
ask-min = أقل عدد يمكن اختياره
ask-max = أكبر عدد يمكن اختياره
ask-places-in-all = عدد الأماكن كلها
ask-places-in-all-help = تُترك الخانة فارغة إذا كان هناك مكان للجميع.
ask-dots = عدد النقاط لكل شخص
ask-dots-most = أكبر عدد من النقاط لخيار واحد
ask-no-limit-help = تُترك الخانة فارغة إذا لم يكن هناك حدّ.
ask-least = أصغر رقم
ask-most = أكبر رقم
ask-step = الفرق بين كل رقم والذي يليه
ask-ranks = أقل عدد يجب ترتيبه
ask-seats = عدد الفائزين
ask-seats-help = لأكثر من فائز واحد، يلزم العدّ بالصوت القابل للتحويل أو بطريقة بوردا.
ask-method = طريقة العدّ
ask-borda-how = للمكان الأول أكثر الدرجات، ثم تنقص درجة مع كل مكان بعده. يفوز صاحب أكثر الدرجات.
ask-also = طرق أخرى للعدّ، للمقارنة
ask-also-help = يرى الجميع كل النتائج. الطرق الأخرى لا تقرّر شيئًا.
ask-method-more = تفاصيل أدق عن العدّ
ask-quota = كم صوتًا يكفي للفوز
ask-quota-droop = دروب: أكثر بقليل من كل الأصوات مقسومة على عدد الفائزين زائد واحد
ask-quota-hare = هير: كل الأصوات مقسومة على عدد الفائزين
ask-borda = الدرجات في طريقة بوردا
ask-borda-full = من أعلى القائمة: الخيارات المتروكة تتقاسم الدرجات الأخيرة
ask-borda-truncated = من آخر كل ورقة: الخيارات المتروكة لا تنال شيئًا
ask-maybe = يمكن للناس أيضًا أن يقولوا «إن لزم الأمر»

ask-part-who = من يجيب، وحتى متى
ask-who = من يمكنه الإجابة
ask-who-everyone = كل من لديه الرابط
ask-who-everyone-means = هنا تُعدّ الإجابات لا الأشخاص. لذلك تفيد النتيجة كرأي، لكنها لا تُلزم أحدًا.
ask-who-members = جميع الأعضاء
ask-who-members-means = لكل عضو صوت واحد.
ask-who-circles = أعضاء بعض الفِرق
ask-names = ماذا يرى الآخرون من الإجابة
ask-names-shown = يرى الأعضاء الأسماء بجانب الإجابات
ask-names-hidden = لا تظهر الأسماء
ask-names-hidden-means = يبقى بإمكان من يدير هذا الخادم أن يعرفها.
ask-names-anonymous = تصويت سرّي
ask-names-anonymous-means = لا يمكن لأحد في المجموعة أن يعرف بماذا أجاب غيره. تظهر النتيجة عند الانتهاء.
ask-days = عدد الأيام المتاحة للإجابة
ask-days-help = بعض الناس يقرؤون مرة في الأسبوع. سبعة أيام تكفي ليصل السؤال إليهم أيضًا.
ask-set-times = الفتح أو الإغلاق في موعد محدد
ask-set-times-help = المنطقة الزمنية: { $zone }. إذا تُركت خانة فارغة، بقي الأمر كما في الأعلى: يُفتح الآن.
ask-opens = موعد الفتح
ask-closes = موعد الإغلاق
ask-on-the-clock = المنطقة الزمنية: { $zone }.

ask-part-rules = قواعد ملزمة
ask-rules-help = يرى الجميع هذه القواعد قبل الإجابة. ولا يمكن تغييرها بعد وصول أول إجابة.
ask-quorum = العدد المطلوب للمشاركة
ask-quorum-help = تُترك الخانة فارغة إذا كانت النتيجة تصحّ مهما قلّ عدد من شاركوا.
ask-quorum-of = هذا العدد هو
ask-quorum-percent = من كل مئة يمكنهم التصويت
ask-quorum-voters = عدد الأشخاص
ask-short = إذا شارك عدد أقل
ask-short-fail = ينتهي من دون قرار
ask-short-extend = يُمدَّد الوقت مرة واحدة
ask-short-days = عدد الأيام الإضافية
ask-share = كم يجب أن تنال إجابة معيّنة
ask-share-help = تُترك الأرقام فارغة إذا لم يُحدَّد شيء. الثلثان هما 2 من 3.
ask-share-row = القاعدة { $number }
ask-share-answer = الإجابة
ask-share-bound = المقدار
ask-share-more-than = أكثر من
ask-share-at-least = على الأقل
ask-share-at-most = على الأكثر
ask-share-part = كم
ask-share-whole = من كم
ask-share-of = من بين
ask-share-of-not-abstaining = كل من أجاب، ما عدا من امتنع
ask-share-of-cast = كل من أجاب
ask-share-of-eligible = كل من يمكنهم التصويت
ask-block = «لا يمكنني السماح بالمضيّ في هذا»
ask-block-no = لا يمكن لأحد أن يقول هذا
ask-block-signals = إشارة قوية، لكنها لا تقرّر شيئًا وحدها
ask-block-stops = شخص واحد يكفي لإيقاف الأمر

ask-part-more = إعدادات أخرى
ask-results = متى يرى الناس الإجابات
ask-results-after-voting = بعد أن يجيبوا
ask-results-always = من أول إجابة
ask-results-after-closing = عند الانتهاء
ask-reasons = هل يذكر الناس السبب
ask-reasons-none = لا يُطلب منهم
ask-reasons-optional = إذا أرادوا
ask-reasons-required = يُطلب من الجميع
ask-reasons-objections = يُطلب ممن لا يوافق
ask-shuffle = يرى كل شخص الخيارات بترتيب مختلف
ask-shuffle-help = ما يأتي أولًا يُختار أكثر. بهذا تتساوى الفرص.
ask-none-of-these = يمكن للناس اختيار «لا شيء من هذه»
ask-suggest = هل يمكن للناس إضافة خيارات
ask-suggest-no = لا
ask-suggest-approval = نعم، بعد موافقة شخص من فريق التنظيم
ask-suggest-freely = نعم، فورًا
ask-late = الأعضاء الذين ينضمون بعد الفتح
ask-late-usual = يمكنهم التصويت، إلا إذا كانت هناك قاعدة ملزمة
ask-late-join = يمكنهم التصويت
ask-late-by-hand = يمكنهم التصويت فقط إذا أضافهم شخص من فريق التنظيم
ask-names-missing = يرى فريق التنظيم من لم يصوّت بعد
ask-names-missing-help = هذا من أجل التذكير. ويعرفه الجميع قبل أن يجيبوا.
ask-read-by-all = يمكن للجميع قراءته، لا لمن يصوّتون فقط
ask-topic = الموضوع
ask-topic-help = يمكن للأعضاء ترك إجابتهم في هذا الموضوع لمن يثقون به.
ask-topic-none = بلا موضوع
ask-address = عنوانه
ask-address-help = يبدأ العنوان هكذا: { $begins }. إذا تُركت الخانة فارغة، يؤخذ العنوان من السؤال.
ask-address-taken = هذا العنوان مستخدم في مجموعتك. نرجو اختيار عنوان آخر.
ask-prompt-unfit = هناك سؤال لمن يختار أحد الخيارات. لذلك نرجو السماح للناس بذكر السبب، أو حذف ذلك السؤال.
ask-topic-unfit = لا يصلح الموضوع إلا حين يجيب الأعضاء، ولا يصلح أبدًا في التصويت السرّي.
ask-button = طرح السؤال
ask-edit-button = حفظ التغييرات

## The page on which organisers look after a poll.

manage-title = إدارة: { $question }
manage-back = عرض هذا كما يراه الناس
manage-open = هذا مفتوح حتى يوم { $moment } ({ $zone }).
manage-before = يُفتح هذا يوم { $moment } ({ $zone }).
manage-over = انتهى هذا يوم { $moment } ({ $zone }).
manage-withdrawn = سُحب هذا. لم يتقرّر شيء.
manage-voted = { $voted ->
    [0] لم يصوّت أحد بعد، من أصل { $can }.
    [one] صوّت شخص واحد من أصل { $can }.
    [two] صوّت شخصان من أصل { $can }.
    [few] صوّت { $voted } أشخاص من أصل { $can }.
    [many] صوّت { $voted } شخصًا من أصل { $can }.
   *[other] صوّت { $voted } شخص من أصل { $can }.
}
manage-secret = لا يمكن لأحد أن يعرف من هم.
manage-short = هذا مفتوح لوقت قصير. بعض الناس يقرؤون مرة في الأسبوع.
manage-done-asked = السؤال جاهز. حان وقت إخبار الناس: النص في الأسفل جاهز للّصق.
manage-done-edit = حُفظت التغييرات.
manage-done-close = أُغلق هذا.
manage-done-extend = مُدِّد الوقت.
manage-done-reopen = فُتح هذا من جديد.
manage-done-withdraw = سُحب هذا.
manage-done-add-voters = يمكنهم التصويت الآن.
manage-done-outcome = الخلاصة الآن فوق النتيجة.
manage-done-paper = حُسبت الإجابات الورقية.
manage-done-admit = أصبح هذا في القائمة.
manage-done-decline = بقي هذا خارج القائمة.
manage-done-template = حُفظ هذا. مكانه في صفحة طرح سؤال على المجموعة.

manage-remind = تذكير جاهز للّصق في المحادثة
manage-remind-text = التذكير
manage-remind-copy = نسخ التذكير
manage-remind-copied = تم نسخ التذكير.
remind-open = { $question } نرجو الإجابة. الوقت متاح حتى يوم { $moment } ({ $zone }).
remind-before = { $question } الإجابة متاحة ابتداءً من يوم { $moment } ({ $zone }).
remind-missing = { $count ->
    [0] أجاب الجميع. شكرًا لكم!
    [one] شخص واحد منا لم يُجب بعد.
    [two] شخصان منا لم يجيبا بعد.
    [few] { $count } أشخاص منا لم يجيبوا بعد.
    [many] { $count } شخصًا منا لم يجيبوا بعد.
   *[other] { $count } شخص منا لم يجيبوا بعد.
}
remind-names = ما زلنا ننتظر: { $names }.

manage-time = الوقت
manage-days = عدد الأيام الإضافية
manage-days-again = عدد الأيام
manage-extend = تمديد الوقت
manage-reopen = فتحه من جديد
manage-reopen-anonymous = التصويت السرّي لا يُفتح من جديد أبدًا.
manage-close = إغلاقه الآن
manage-close-means = ينتهي التصويت فورًا، وتبقى النتيجة كما هي.
manage-withdraw = سحبه
manage-withdraw-means = ينتهي التصويت، ولا يتقرّر شيء. ويرى الجميع أنه سُحب.
manage-sure = نعم، هذا ما أريده
manage-sure-missing = نرجو أولًا وضع علامة بجانب «نعم، هذا ما أريده».

manage-suggestions = خيارات تنتظر قرارك
manage-admit = إضافة «{ $name }» إلى القائمة
manage-decline = ترك «{ $name }» خارج القائمة

manage-voters = السماح لأشخاص آخرين بالتصويت
manage-voters-help = هؤلاء الأعضاء انضموا لاحقًا، أو هم في فِرق أخرى. ويرى الجميع كم شخصًا أُضيف.
manage-nameless = العضو رقم { $number }، من دون اسم
manage-add-voters = إضافتهم
manage-voters-missing = نرجو وضع علامة بجانب اسم واحد على الأقل.

manage-outcome = ماذا بعد؟
manage-outcome-help = يظهر هذا أولًا، فوق النتيجة. نرجو ذكر ما تقرّر وما سيحدث بعد ذلك.
manage-statement = الخلاصة بهذه اللغة: { $language }
manage-steps = الخطوات التالية
manage-step = الخطوة { $number }
manage-what = المهمة
manage-whose = من يقوم بها
manage-by = حتى متى
manage-review = ننظر فيه من جديد يوم
manage-outcome-button = نشر الخلاصة

manage-paper = الإجابات الورقية
manage-paper-help = تُطبع ورقة التصويت، ثم تُعدّ الأوراق وتُدخل هنا. يرى الجميع عدد الإجابات الورقية. ولا يمكن سحبها بعد ذلك.
manage-paper-count = عدد الأوراق: { $option }
manage-paper-lines = الأوراق، والمتشابهة منها في سطر واحد
manage-paper-choose = «{ $example }» تعني ثلاث أوراق تختار الخيارين 1 و4.
manage-paper-rank = «{ $example }» تعني ثلاث أوراق تضع الخيار 2 أولًا، ثم 1، ثم 4.
manage-paper-marks = «{ $example }» تعني ثلاث أوراق تعطي الخيار 1 الرقم خمسة، والخيار 2 الرقم ثلاثة.
manage-paper-times = «{ $example }» تعني ثلاث أوراق: «نعم» للموعد 1، و«إن لزم الأمر» للموعد 2.
manage-paper-numbers = الأرقام التي على ورقة التصويت المطبوعة
manage-paper-button = عدّ هذه الأوراق

manage-template = حفظ هذا جاهزًا للاستخدام
manage-template-name = الاسم
manage-template-purpose = الغرض منه
manage-template-button = حفظ

manage-links = المزيد
manage-edit = تعديل السؤال
manage-copy = طرح السؤال من جديد، كنسخة
manage-print = طباعة ورقة التصويت

## Trust: a member leaves their answer to somebody on a topic.

trust-title = من أثق بهم
trust-lead = يمكنك ترك إجابتك لشخص هو محلّ ثقتك، في كل موضوع على حدة. وإذا أجبت بنفسك، فإجابتك هي التي تُحسب.
trust-seen = يرى هذا الشخص أنك وضعت ثقتك فيه. يمكنك التراجع في أي وقت. ولا يُستخدم هذا أبدًا في التصويت السرّي.
trust-on = ثقتي في موضوع { $topic } هي في
trust-nobody = لا أحد، سأجيب بنفسي
trust-page-by = هؤلاء وضعوا ثقتهم فيك: { $names }.
trust-page-circle = هذه الثقة تدور في حلقة: { $names }. لذلك لا تصل إلى أحد، حتى يجيب واحد منكم.
trust-alone = لم يختر أي عضو آخر في المجموعة اسمًا بعد.
trust-nameless = شخص من دون اسم
trust-button = حفظ
trust-done = تم الحفظ.

## Around these pages.

ask-back = طرق أخرى للسؤال
