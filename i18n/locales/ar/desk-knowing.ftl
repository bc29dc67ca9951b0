## The desk, two rooms of it: questions with the FAQ, and starter packs.

know-room = أسئلة وإجابات
know-lead = هنا تصل أسئلة القرّاء، وهنا نجيب عنها. يمكن أن تُضاف الإجابة الجيدة إلى الأسئلة الشائعة، ليقرأها الجميع.
know-questions = أسئلة القرّاء
know-no-questions = لم يسأل أحد شيئًا بعد.
know-waiting = تنتظر إجابة
know-answered = تمت الإجابة عنها
know-taken-back = سحبها أصحابها
know-faqs = صفحات الأسئلة الشائعة
know-no-faqs = لا توجد صفحة أسئلة شائعة بعد. يمكن لشخص من فريق التنظيم إنشاؤها.
know-all = كل الأسئلة والصفحات
know-one-question = سؤال واحد
know-one-faq = صفحة أسئلة شائعة

## One reader's question.

know-conversation = الإجابات
know-notes-lead = لا يراها أبدًا من طرح السؤال.
know-said-answer = إجابة من { $name }
know-said-reply = ممّن طرح السؤال
know-answer-label = إجابتك
know-answer-help = تظهر في الصفحة الخاصة لمن طرح السؤال. لا يمكن أن يفتحها غير هذا الشخص وفريق الترحيب.
know-record-lead = يرى فريق الترحيب هذا. ولا يراه من طرح السؤال.
know-step-arrived = وصل السؤال.
know-step-answered = إجابة من { $name }.
know-step-replied = كتب مَن طرح السؤال مرة أخرى.
know-step-changed = غيّر السؤال مَن طرحه.
know-step-withdrawn = سحب السؤال مَن طرحه.
know-make-answer = إضافته إلى الأسئلة الشائعة
know-into = إلى أي صفحة
know-improve = إجابة جديدة، أو أفضل من إجابة موجودة
know-as-new = إجابة جديدة
know-hide-who-asked = سيقرأ هذا أشخاص آخرون. نرجو حذف كل ما قد يدلّ على من طرح السؤال.
know-is-an-answer = صار الآن في الأسئلة الشائعة.

## Keeping a FAQ.

know-make = إنشاء صفحة أسئلة شائعة
know-settings = الاسم والأقسام
know-title-in = اسم الصفحة ({ $language })
know-about-in = موضوعها ({ $language })
know-no-keys = لا يمكن لأحد أن يسأل بعد. ينشئ أحد فريق الترحيب المفاتيح أولًا، حتى لا يقرأ الأسئلة إلا فريق الترحيب.
know-to-keys = الذهاب إلى مفاتيح فريق الترحيب
know-asks = يمكن للقرّاء طرح أسئلة على المجموعة
know-asks-help = تصل أسئلتهم إلى هنا مقفلة. لا يمكن أن يفتحها إلا فريق الترحيب.
know-show-stale = إخبار القرّاء بالإجابات التي ربما صارت قديمة
know-show-stale-help = تظهر ملاحظة فوق كل إجابة لم يراجعها أحد منذ ستة أشهر. أما في المكتب فتظهر لك دائمًا.
know-remove = حذف هذه الصفحة
know-remove-lead = تُحذف الصفحة وكل إجاباتها، ولا يستطيع أحد إعادتها. يمكنك أولًا حفظ ملف منها.
know-suggests-better = كلمات أفضل لهذا السؤال: { $question }
know-entries = الإجابات
know-sift-stale = لم تُراجَع منذ ستة أشهر ({ $count })
know-find = البحث عن كلمات فيها
know-found = { $count ->
    [0] لا إجابات.
    [one] إجابة واحدة.
    [two] إجابتان.
    [few] { $count } إجابات.
    [many] { $count } إجابةً.
   *[other] { $count } إجابة.
}
know-more = عرض المزيد (الباقي: { $count })
know-never-reviewed = لم يراجعها أحد بعد
know-reviewed-member = راجعها أحد الأعضاء يوم { $day }
know-reviewed-greeter = راجعها شخص من فريق الترحيب يوم { $day }
know-reviewed-organiser = راجعها شخص من فريق التنظيم يوم { $day }
know-reviewed-long-ago-member = آخر مراجعة كانت من أحد الأعضاء يوم { $day }: نرجو مراجعتها من جديد
know-reviewed-long-ago-greeter = آخر مراجعة كانت من فريق الترحيب يوم { $day }: نرجو مراجعتها من جديد
know-reviewed-long-ago-organiser = آخر مراجعة كانت من فريق التنظيم يوم { $day }: نرجو مراجعتها من جديد
know-still-so = ما زالت صحيحة
know-drop = إزالتها
know-drop-lead = يُحذف السؤال وإجابته. وعندئذ تفتح روابطه صفحة الأسئلة كلها.
know-drop-yes = نعم، أريد إزالتها
know-keep-it = لا، تبقى

know-new = إجابة جديدة
know-editing = تغيير هذه الإجابة
know-question-in = السؤال ({ $language })
know-answer-in = الإجابة ({ $language })
know-markdown = يفصل سطر فارغ بين الفقرات. ولكتابة قائمة، يبدأ كل سطر بعلامة «-». اللغة المتروكة فارغة لا تظهر.
know-related = إجابات ترتبط بها
know-related-help = أسماؤها كما تظهر بجانبها في القائمة، وبينها فواصل.
know-is-so = راجعتها: هي صحيحة اليوم
know-is-so-help = يُحفظ معها اليوم ودورك في المجموعة، ولا يُحفظ اسمك.
know-changed-since = غيّرها شخص آخر في هذه الأثناء. هكذا صارت الآن. إذا احتفظت بكلماتك، حلّت محلّها.
know-gone-since = أزالها شخص آخر في هذه الأثناء. إذا احتفظت بكلماتك، عادت الإجابة.
know-keep-mine = الاحتفاظ بكلماتي

## Files of a FAQ.

know-import = إضافة إجابات من ملف
know-import-lead = يُقرأ الملف على هذا الجهاز. يظهر لك ما فُهم منه، ويمكنك اختيار ما يُضاف.
know-file = ملف
know-file-help = نص Markdown فيه عناوين، أو جدول (CSV)، أو صفحة (HTML).
know-file-unread = لا يمكن قراءة هذا الملف هنا. ربما هو كبير جدًا، أو ليس نصًا.
know-file-letters = لم يكن الملف بترميز UTF-8، فقُرئ بترميز { $letters }. نرجو التأكد من صحة الحروف قبل إضافة أي شيء. إن لم تكن صحيحة، فنرجو حفظ الملف من جديد بترميز UTF-8.
know-paste = أو لصق نصّه هنا
know-paste-help = كل سؤال على شكل عنوان، وتحته إجابته.
know-read = قراءته
know-understood = { $count ->
    [0] لم نجد فيه إجابات.
    [one] وجدنا فيه إجابة واحدة.
    [two] وجدنا فيه إجابتين.
    [few] وجدنا فيه { $count } إجابات.
    [many] وجدنا فيه { $count } إجابةً.
   *[other] وجدنا فيه { $count } إجابة.
}
know-not-understood = { $count ->
    [zero] فُهم كل شيء
    [one] موضع واحد لم يُفهم
    [two] موضعان لم يُفهما
    [few] { $count } مواضع لم تُفهم
    [many] { $count } موضعًا لم تُفهم
   *[other] { $count } موضع لم تُفهم
}
know-line = السطر { $line }:
know-missing-sections = هذه الأقسام في الملف فقط: { $names }. من دونها، تأتي إجاباتها قبل كل الأقسام.
know-make-sections = إنشاء هذه الأقسام
know-which-to-add = ما الذي يُضاف
know-replaces = تحلّ محلّ إجابة موجودة: { $question }
know-row-everyone = سيراها الجميع.
know-row-members = لن يراها إلا الأعضاء.
know-row-circles = لن يراها إلا من هم في { $circles }.
know-unsaid = من يرى الإجابات الجديدة، إذا لم يذكر الملف ذلك
know-add = إضافة هذه
know-rest-of-file = { $count ->
    [zero] لا إجابات بعدها في هذا الملف.
    [one] ثم تأتي إجابة أخرى من هذا الملف.
    [two] ثم تأتي إجابتان أخريان من هذا الملف.
    [few] ثم تأتي { $count } إجابات أخرى من هذا الملف.
    [many] ثم تأتي { $count } إجابةً أخرى من هذا الملف.
   *[other] ثم تأتي { $count } إجابة أخرى من هذا الملف.
}
know-none-chosen = لا علامة بجانب أي إجابة. نرجو وضع علامة بجانب ما يُضاف.
know-another = ملف آخر
know-export = حفظ ملف لديك
know-export-served = كما في صفحة الأسئلة، مع ما يمكنك رؤيته:
know-export-all = كل شيء، مع إجابات كل الفِرق. نرجو حفظ هذا الملف في مكان آمن:
know-not-saved = لا يستطيع هذا المتصفح إنشاء ملف. نرجو تجربة متصفح آخر.

## Starter packs at the desk. (The words for "for whom" and for sections are the FAQ's too.)

curate-room = حزم البداية
curate-lead = حزمة البداية قائمة واحدة فيها أشخاص ومجموعات وروابط، على أي شبكة كانوا.
curate-none = لا توجد حزمة بداية بعد.
curate-all = كل حزم البداية
curate-make = إنشاء حزمة بداية
curate-make-it = إنشاؤها
curate-settings = الاسم والأقسام
curate-to-page = عرض صفحتها
curate-close = الإغلاق من دون حفظ
curate-title-in = اسم الحزمة ({ $language })
curate-about-in = ما هي، ولمن ({ $language })
curate-purpose = الغرض منها
curate-purpose-follow = للمتابعة أو القراءة أو الاتصال أو الزيارة
curate-purpose-block = للابتعاد عمّا فيها. لا يراها أبدًا إلا الأعضاء.
curate-name = اسمها في العنوان
curate-name-help = حروف إنجليزية صغيرة من a إلى z وأرقام إنجليزية وشرطات. إذا تُركت الخانة فارغة، أُخذ الاسم من عنوان الحزمة.
curate-sections = الأقسام
curate-sections-help = القسم عنوان تحته أسماء أو إجابات. إذا أُزيل قسم، جاء ما فيه قبل كل الأقسام.
curate-section = القسم
curate-no-section = قبل كل الأقسام
curate-heading-in = عنوان القسم ({ $language })
curate-add-section = إضافة قسم
curate-remove-row = إزالة هذا السطر
curate-remove = حذف هذه الحزمة
curate-remove-lead = تُحذف الحزمة وكل ما فيها، ولا يستطيع أحد إعادتها. يمكنك أولًا حفظ ملف منها. من قال لا، لا يُضاف بعد ذلك أيضًا. لهذا تحتفظ المجموعة بأسمائه في صورة لا تُقرأ.
curate-remove-yes = نعم، أريد حذفها

curate-for = من يرى هذا
curate-for-everyone = الجميع
curate-for-members = الأعضاء فقط
curate-for-circles = هذه الفِرق فقط
curate-circles = أي فِرق
curate-only-circles = فقط لمن هم في { $circles }
curate-title-for-all = يمكن للجميع قراءة العنوان والمقدمة.
curate-title-of-pack = يمكن للجميع قراءة العنوان والمقدمة. إذا كانت قائمة للابتعاد عمّا فيها، فلا يقرؤهما إلا الأعضاء.
curate-new-address = إعطاؤه عنوانًا جديدًا على الويب
curate-new-address-help = عنوانه مأخوذ من كلماته الأولى، وما زالت فيه. توضع العلامة هنا إذا كان فيها اسم شخص. عندئذ تفتح الروابط القديمة القائمة كلها.
curate-has-new-address = صار له الآن عنوان جديد.
curate-no-new-address = كلماتك محفوظة. أما العنوان فما زال كما كان. نرجو المحاولة مرة أخرى.
curate-signed-in = لا يظهر لمن ليس لديه رمز
curate-signed-in-help = توضع العلامة هنا إذا كان الحساب يطلب من شبكته ألّا تُظهره إلا لمن دخل إليها بحسابه.

curate-taken-out = وصل طلب لإزالة هذا الاسم من القائمة. وقد أُخفي الاسم.
curate-asked-out = { $count ->
    [zero] لا طلبات إزالة
    [one] طلب إزالة واحد
    [two] طلبا إزالة
    [few] { $count } طلبات إزالة
    [many] { $count } طلب إزالة
   *[other] { $count } طلب إزالة
}
curate-seen = اطّلعت على هذا

curate-suggestions = { $count ->
    [zero] لا اقتراحات من الأعضاء
    [one] اقتراح واحد من الأعضاء
    [two] اقتراحان من الأعضاء
    [few] { $count } اقتراحات من الأعضاء
    [many] { $count } اقتراحًا من الأعضاء
   *[other] { $count } اقتراح من الأعضاء
}
curate-suggestions-organisers = يقبلها فريق التنظيم أو يتركها جانبًا.
curate-suggested-on = اقتُرح يوم { $day }
curate-take-up = قبوله
curate-aside = تركه جانبًا

curate-entries = من فيها، وما فيها
curate-sift = ما الذي يُعرض
curate-sift-all = الكل ({ $count })
curate-sift-not-agreed = لا موافقة بعد ({ $count })
curate-sift-unchecked = بلا مراجعة منذ ستة أشهر ({ $count })
curate-sift-members = للأعضاء فقط ({ $count })
curate-nobody = لا شيء هنا.
curate-is-organisation = جهة معروفة للجميع
curate-is-to-be-asked = لم نسأل بعد
curate-is-asked = سألنا يوم { $day }
curate-is-agreed = جاءت الموافقة يوم { $day }
curate-is-agreed-with = جاءت الموافقة يوم { $day }، إلى { $name }
curate-is-declined = لا رغبة في الظهور ({ $day })
curate-is-removed = طُلبت الإزالة ({ $day })
curate-never-checked = لا مراجعة بعد
curate-checked-on = تمت المراجعة يوم { $day }
curate-checked-long-ago = آخر مراجعة يوم { $day }: نرجو المراجعة من جديد
curate-change = تغيير بيانات { $name }

curate-add = إضافة شخص أو شيء
curate-editing = تغيير هذه البيانات
curate-label-in = الاسم ({ $language })
curate-why-in = سبب الإضافة إلى القائمة ({ $language })
curate-known = طرق الوصول
curate-kind = النوع
# same as English
curate-kind-bluesky = Bluesky
curate-kind-fediverse = الفديفرس (Mastodon وغيره)
curate-kind-web = موقع
curate-kind-feed = مستجدات (RSS أو Atom)
curate-kind-private = محادثة أو رابط آخر، للأعضاء فقط
curate-kind-phone = هاتف
curate-kind-place = مكان
curate-kind-other = شبكة أخرى
curate-kind-domain = خادم كامل، للابتعاد عنه
curate-known-handle = اسم الحساب، مثل name.bsky.social
curate-known-did = معرّف DID، إذا كان معروفًا لك
curate-known-address = العنوان، مثل name@server.example
curate-known-page = صفحة الحساب، إذا كانت معروفة لك
curate-known-id = معرّف الحساب في ActivityPub
curate-known-link = الرابط
curate-known-number = الرقم
curate-known-network = أي شبكة
curate-known-name = الاسم هناك
curate-known-more = رابط إضافي، إن وُجد
curate-known-domain = الخادم، مثل server.example
curate-place-in = وصف المكان ({ $language })
curate-private-help = لا يرى هذا الرابط إلا الأعضاء. ولا يوضع في أي ملف للآخرين.
curate-add-known = إضافة طريقة وصول أخرى
curate-rest = هذه السطور لم تُفهم. نرجو كتابتها باليد، إذا كانت لازمة.
curate-consent-changed = تغيّر الجواب في هذه الأثناء. وهو هنا كما صار الآن.
curate-consent = هل من موافقة؟
curate-consent-help = يرى الجميع الجهات المعروفة ومن وافقوا. ويرى الأعضاء أيضًا من لم نسألهم بعد.
curate-consent-is = الجواب
curate-consent-to-be-asked = لم نسأل بعد
curate-consent-asked = سألنا، ولم يصل الجواب بعد
curate-consent-agreed = جاءت الموافقة
curate-consent-organisation = لا حاجة إلى السؤال: جهة معروفة للجميع
curate-consent-declined = لا رغبة في الظهور
curate-consent-removed = طُلبت الإزالة
curate-consent-on = في أي يوم
curate-consent-on-help = إذا كان ذلك اليوم، تُترك الخانة فارغة.
curate-consent-by = من سمع الجواب من مجموعتك
curate-consent-by-help = إذا سمعته أنت، تُترك الخانة فارغة.
curate-load-again = تحميله من جديد
curate-check = تمت مراجعته: ما زال صحيحًا
curate-up = نقل إلى أعلى
curate-down = نقل إلى أسفل
curate-drop = إزالته من الحزمة
curate-drop-lead = يُحذف هذا من القائمة. من يفضّل ألّا يظهر، تبقى أسماؤه هنا من دون أن يراها أحد. هكذا لا تُضاف مرة أخرى بالخطأ.
curate-drop-yes = نعم، أريد إزالته

curate-import = إضافة قائمة جاهزة
curate-import-lead = يمكنك إضافة أشخاص وروابط من Mastodon أو Bluesky أو قارئ RSS أو قائمة عادية. يظهر لك ما فُهم قبل إضافة أي شيء.
curate-file = ملف من هذا الجهاز
curate-file-help = CSV أو JSON أو OPML أو Markdown أو نص، حتى 2 ميغابايت. يُقرأ على هذا الجهاز.
curate-paste = أو لصق نص هنا
curate-paste-help = في كل سطر اسم حساب أو عنوان أو رابط. أو ما في ملف كهذا.
curate-read = قراءته
curate-fetch = أو جلبها من شبكة
curate-fetch-help = رابط إلى حزمة بداية على Bluesky، أو إلى ملف. خادم مجموعتك هو الذي يطلبه. ويمكن لمن يدير الخادم هناك أن يرى ذلك.
curate-fetch-it = جلبها
curate-fetch-off = هذا الخادم لا يجلب شيئًا من شبكات أخرى. نرجو حفظ القائمة في ملف أولًا.
curate-understood = { $count ->
    [0] لا شيء يُضاف ({ $format })
    [one] فُهم اسم واحد ({ $format })
    [two] فُهم اسمان ({ $format })
    [few] فُهمت { $count } أسماء ({ $format })
    [many] فُهم { $count } اسمًا ({ $format })
   *[other] فُهم { $count } اسم ({ $format })
}
curate-added = { $count ->
    [0] لم يُضف شيء. كانت كلها في القائمة.
    [one] أُضيف اسم واحد.
    [two] أُضيف اسمان.
    [few] أُضيفت { $count } أسماء.
    [many] أُضيف { $count } اسمًا.
   *[other] أُضيف { $count } اسم.
}
curate-left-out = { $count ->
    [0] لم يُترك أحد.
    [one] تُرك اسم واحد: صاحبه لا يريد أن يكون في القائمة.
    [two] تُرك اسمان: صاحباهما لا يريدان أن يكونا في القائمة.
    [few] تُركت { $count } أسماء: أصحابها لا يريدون أن يكونوا في القائمة.
    [many] تُرك { $count } اسمًا: أصحابها لا يريدون أن يكونوا في القائمة.
   *[other] تُرك { $count } اسم: أصحابها لا يريدون أن يكونوا في القائمة.
}
curate-added-as = تظهر في البداية بجانب كل اسم عبارة «لم نسأل بعد»، إلا إذا وُضعت له علامة «جهة معروفة». لذلك لا يراه الجميع بعد.
curate-tick-all = وضع علامة للكل
curate-tick-none = إزالة كل العلامات
curate-take = إضافة
curate-who = من هو، أو ما هو
curate-is-one = جهة معروفة
curate-take-one = إضافة { $name }
curate-is-one-of = { $name } جهة معروفة للجميع
curate-there = في القائمة من قبل
curate-said-no = لا رغبة في الظهور في القائمة
curate-left = { $count ->
    [zero] لا أسماء بعد هذه.
    [one] ثم يأتي اسم آخر.
    [two] ثم يأتي اسمان آخران.
    [few] ثم تأتي { $count } أسماء أخرى.
    [many] ثم يأتي { $count } اسمًا آخر.
   *[other] ثم يأتي { $count } اسم آخر.
}
curate-as-in-file = كما في الملف
curate-as-said = إبقاء الموافقات كما هي في الملف
curate-as-said-help = فقط إذا كان الملف من مجموعتك أنت: الموافقة كانت لمجموعتك، لا لغيرها.
curate-add-ticked = المتابعة بما عليه علامة
curate-another = قراءة شيء آخر
curate-not-understood = { $count ->
    [zero] لم يُترك أي سطر
    [one] تُرك سطر واحد
    [two] تُرك سطران
    [few] تُركت { $count } سطور
    [many] تُرك { $count } سطرًا
   *[other] تُرك { $count } سطر
}
curate-line = السطر { $line }:
curate-more-lines = { $count ->
    [zero] ولا شيء آخر.
    [one] وسطر آخر.
    [two] وسطران آخران.
    [few] و{ $count } سطور أخرى.
    [many] و{ $count } سطرًا آخر.
   *[other] و{ $count } سطر آخر.
}
unread-too-large = الملف أكبر من 2 ميغابايت.
unread-too-many = هذا أكثر مما تتّسع له قائمة واحدة. تُرك الباقي.
unread-empty = لا شيء فيه.
unread-broken = الملف مقطوع، أو نوعه غير ما يدلّ عليه اسمه.
unread-newer = أنشأته نسخة أحدث من هذا البرنامج.
unread-no-address = لا عنوان هنا، ولا اسم حساب، ولا رابط.
unread-not-secure = لا يبدأ الرابط بكلمة https.
unread-to-fetch = هذا رابط إلى قائمة. نرجو جلبها من شبكتها.
unread-short-link = هذا رابط مختصر. نرجو فتحه ثم لصق الرابط الطويل الذي يظهر.
unread-twice = هو هنا مرتين.
unread-said-no = لا رغبة في الظهور في القائمة.
unread-too-long = النص طويل جدًا، أو الأسماء كثيرة جدًا.
unread-no-answer = لكل سؤال تلزم إجابة، ولكل إجابة سؤال.
unread-unplaced = هذا النص لا يجيب عن أي سؤال.
unread-more-cells = هنا خلايا أكثر من الأعمدة. نرجو وضع النص الذي فيه فاصلة بين علامتي اقتباس: "واحد, اثنان".
unread-unknown-column = أحد هذه الأعمدة له اسم غير معروف هنا، فلم يُقرأ.

curate-export = حفظ ملف لديك
curate-export-lead = يُنشأ الملف على هذا الجهاز. نرجو حفظه بعناية: فيه أسماء أشخاص وثقوا بكم.
curate-format = نوع الملف
curate-format-porchlight = Porchlight: كل شيء، للحفظ أو النقل
curate-format-mastodon-following = Mastodon: حسابات للمتابعة
curate-format-mastodon-lists = Mastodon: قوائم
curate-format-mastodon-blocks = Mastodon: حسابات للحظر
curate-format-mastodon-domain-blocks = Mastodon: خوادم للحظر
curate-format-mastodon-collection = Mastodon: مجموعة (collection)
curate-format-bluesky = Bluesky: حزمة بداية
# same as English
curate-format-fedidevs = Fedidevs
curate-format-collection = مجموعة ActivityStreams
curate-format-opml = روابط RSS (OPML)
curate-format-markdown = نص فيه عناوين (Markdown)
curate-format-plain = أسماء حسابات، كل منها في سطر
curate-whom = لمن هذا الملف
curate-whom-everyone = لأي شخص: ما يراه الجميع
curate-whom-members = للأعضاء: ما يمكن لأي عضو أن يحفظه
curate-whom-curators = لنا في هذا المكتب فقط: كل شيء، مع جواب كل شخص
curate-merge = حين يسأل Mastodon، نرجو اختيار «دمج» (Merge)، وليس «إعادة الكتابة» (Overwrite). فهذه تحذف كل من في قائمة المتابعة الآن.
curate-owner = لـBluesky: معرّف DID لحسابك
curate-owner-help = يبدأ بكلمة did ثم نقطتين، ويمكن ترك الخانة فارغة.
curate-save = إنشاء الملف
curate-saved = { $count ->
    [0] الملف جاهز.
    [one] الملف جاهز. اسم واحد لا مكان له في ملف كهذا.
    [two] الملف جاهز. اسمان لا مكان لهما في ملف كهذا.
    [few] الملف جاهز. { $count } أسماء لا مكان لها في ملف كهذا.
    [many] الملف جاهز. { $count } اسمًا لا مكان لها في ملف كهذا.
   *[other] الملف جاهز. { $count } اسم لا مكان لها في ملف كهذا.
}
