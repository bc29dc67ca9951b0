## The desk, where greeters and organisers work. Nobody else reads this.

desk-rooms = أقسام المكتب
desk-languages = اللغات
desk-room-requests = الطلبات
desk-room-people = الأعضاء والدعوات
desk-room-keys = مفاتيح فريق الترحيب
desk-room-forms = النماذج
desk-one-moment = لحظة من فضلك…
desk-done = تم.
desk-line-cut = لا يوجد اتصال. ربما صار ما يظهر هنا قديمًا.
desk-files-cut = لا يوجد اتصال. لم يصل بعد جزء المكتب الذي يقرأ الملفات ويصنعها. ما كتبته أو اخترته ما زال هنا. يُرجى المحاولة مرة أخرى بعد قليل.
desk-copied = تم النسخ.
desk-not-done = لم يتم بعد
desk-shut = المكتب مغلق
desk-code-needed = المكتب لفريق الترحيب وفريق التنظيم. يُفتح برمزك.
desk-to-join = استخدام رمزي
desk-not-yours = المكتب لفريق الترحيب وفريق التنظيم. أما رمزك فهو للأعضاء.
desk-to-group = إلى صفحة المجموعة
desk-again = المحاولة مرة أخرى
desk-keep = حفظ
desk-print = طباعة
desk-change = تغيير
desk-yes = نعم
desk-no = لا
desk-nameless = شخص من دون اسم
desk-newcomer = الشخص الجديد
desk-this-is-you = هذا أنت
desk-never-ask = لن يطلبه منك أحد من المجموعة أبدًا.

## Opening what was sealed, and closing it again.

desk-open-for = { $minutes ->
    [zero] مفتاحك مفتوح هنا. ويُغلق وحده إذا لم يلمس أحد شيئًا.
    [one] مفتاحك مفتوح هنا. ويُغلق وحده بعد دقيقة واحدة من دون لمس.
    [two] مفتاحك مفتوح هنا. ويُغلق وحده بعد دقيقتين من دون لمس.
    [few] مفتاحك مفتوح هنا. ويُغلق وحده بعد { $minutes } دقائق من دون لمس.
    [many] مفتاحك مفتوح هنا. ويُغلق وحده بعد { $minutes } دقيقةً من دون لمس.
   *[other] مفتاحك مفتوح هنا. ويُغلق وحده بعد { $minutes } دقيقة من دون لمس.
}
desk-open-for-call = { $minutes ->
    [zero] يبقى مفتاحك مفتوحًا خلال هذه المكالمة. ثم يُغلق وحده من جديد.
    [one] يبقى مفتاحك مفتوحًا دقيقة واحدة لهذه المكالمة. ثم يُغلق وحده من جديد.
    [two] يبقى مفتاحك مفتوحًا دقيقتين لهذه المكالمة. ثم يُغلق وحده من جديد.
    [few] يبقى مفتاحك مفتوحًا { $minutes } دقائق لهذه المكالمة. ثم يُغلق وحده من جديد.
    [many] يبقى مفتاحك مفتوحًا { $minutes } دقيقةً لهذه المكالمة. ثم يُغلق وحده من جديد.
   *[other] يبقى مفتاحك مفتوحًا { $minutes } دقيقة لهذه المكالمة. ثم يُغلق وحده من جديد.
}
desk-keep-open = إبقاؤه مفتوحًا خلال هذه المكالمة
desk-lock-now = القفل الآن
desk-closing = يُغلق مفتاحك بعد دقيقة. لمس أي شيء هنا يُبقيه مفتوحًا.
desk-locked = تم القفل. لم يبقَ شيء مفتوحًا على هذه الشاشة.
desk-locked-alone = { $minutes ->
    [zero] لم يلمس أحد شيئًا هنا، لذلك تم القفل.
    [one] لم يلمس أحد شيئًا هنا لمدة دقيقة واحدة، لذلك تم القفل.
    [two] لم يلمس أحد شيئًا هنا لمدة دقيقتين، لذلك تم القفل.
    [few] لم يلمس أحد شيئًا هنا لمدة { $minutes } دقائق، لذلك تم القفل.
    [many] لم يلمس أحد شيئًا هنا لمدة { $minutes } دقيقةً، لذلك تم القفل.
   *[other] لم يلمس أحد شيئًا هنا لمدة { $minutes } دقيقة، لذلك تم القفل.
}
desk-unlock-title = الفتح بكلماتك الست
desk-six-words = كلماتك السرّية الست
desk-unlock-help = الكلمات التي كتبتها على ورقة عند إنشاء مفتاحك. لا تخرج أبدًا من هذا الجهاز.
desk-unlock = فتح
desk-unlocked = فُتح مفتاحك.
desk-words-differ = هذه ليست الكلمات الست. نرجو مقارنة كل كلمة بما على ورقتك.
desk-no-memory = ذاكرة هذا الجهاز لا تكفي لهذا. نرجو إغلاق الصفحات الأخرى، أو استخدام جهاز آخر.
desk-keys-unread = لا يمكن قراءة المفتاح المحفوظ على هذا الجهاز. يمكنك استرجاعه من ورقة الاسترجاع.
desk-no-keys-here = لا يوجد مفتاح على هذا الجهاز.
desk-needs-keys = هذا مقفل. لقراءته يلزم أن يكون على هذا الجهاز مفتاح من مفاتيح فريق الترحيب.
desk-to-keys = إلى المفاتيح

## The list of requests.

desk-nobody-greeted = { $count ->
    [zero] لا أحد ينتظر الترحيب
    [one] شخص واحد لم يرحّب به أحد
    [two] شخصان لم يرحّب بهما أحد
    [few] { $count } أشخاص لم يرحّب بهم أحد
    [many] { $count } شخصًا لم يرحّب بهم أحد
   *[other] { $count } شخص لم يرحّب بهم أحد
} { $days ->
    [zero] منذ اليوم.
    [one] منذ يوم واحد.
    [two] منذ يومين.
    [few] منذ { $days } أيام.
    [many] منذ { $days } يومًا.
   *[other] منذ { $days } يوم.
}
desk-no-requests = لا أحد ينتظر.
desk-stage-arrived-many = جديدة
desk-stage-conversation-many = في محادثة
desk-stage-over-many = تقرّر أمرها
desk-stage-arrived = جديد
desk-stage-conversation = في محادثة
desk-stage-welcomed = أهلًا وسهلًا
desk-stage-not-now = ليس الآن
desk-stage-withdrawn = سحبه الشخص الجديد
desk-request-called = { $form }، { $number }
desk-written-in = اللغة: { $language }
desk-written-in-other = اللغة: { $language }، وليست من اللغات التي اخترتها
desk-arrived = وصل يوم
desk-waits = { $days ->
    [0] ينتظر منذ اليوم
    [one] ينتظر منذ يوم واحد
    [two] ينتظر منذ يومين
    [few] ينتظر منذ { $days } أيام
    [many] ينتظر منذ { $days } يومًا
   *[other] ينتظر منذ { $days } يوم
}
desk-met-by = { $name } في استقبال هذا الشخص
desk-approvals = { $count ->
    [zero] لم يقل أحد من فريق الترحيب «نعم» بعد
    [one] قال «نعم» شخص واحد من فريق الترحيب
    [two] قال «نعم» شخصان من فريق الترحيب
    [few] قال «نعم» { $count } أشخاص من فريق الترحيب
    [many] قال «نعم» { $count } شخصًا من فريق الترحيب
   *[other] قال «نعم» { $count } شخص من فريق الترحيب
}
desk-kept-until = يُحذف يوم { $day }، كما وعدنا
desk-not-sealed = غير مقفل: يمكن لمن يدير الخادم أن يقرأه.
desk-deleted = { $count ->
    [0] في آخر 30 يومًا لم يأتِ موعد حذف أي طلب.
    [one] في آخر 30 يومًا حُذف طلب واحد، كما وعدنا.
    [two] في آخر 30 يومًا حُذف طلبان، كما وعدنا.
    [few] في آخر 30 يومًا حُذفت { $count } طلبات، كما وعدنا.
    [many] في آخر 30 يومًا حُذف { $count } طلبًا، كما وعدنا.
   *[other] في آخر 30 يومًا حُذف { $count } طلب، كما وعدنا.
}
desk-look-again = تحديث القائمة
desk-read-title = اللغات التي أقرؤها
desk-read-lead = تظهر لك الطلبات بهذه اللغات أولًا. يرى القادمون الجدد اللغات التي نقرؤها، ولا يرون من يقرأ كل لغة.
desk-read-which = أقرأ
desk-read-more = لغات أخرى
desk-read-more-help = اختصارات قصيرة بينها فواصل، مثل ht، fr، zh-Hant.

## One request.

desk-one-request = طلب واحد
desk-all-requests = كل الطلبات
desk-request-gone = لم يعد هذا الطلب هنا. إما أنه حُذف، كما وعدنا، أو محاه الشخص الجديد.
desk-language = لغة الطلب
desk-who-meets = في الاستقبال
desk-who-invited = الدعوة من
desk-how = طريقة الملء
desk-aloud = مع شخص من فريق الترحيب، وقُرئت الموافقات بصوت مسموع
desk-deleted-on = يُحذف، كما وعدنا، يوم
desk-not-sealed-long = هذا الطلب غير مقفل. يمكن لمن يدير الخادم أن يقرأه، ويقرأ أيضًا ما يُكتب هنا.
desk-answers = ما كتبه الشخص الجديد
desk-no-letter = لا إجابات هنا.
desk-no-answer = بلا إجابة
desk-prefers-not = يفضّل عدم الإجابة
desk-mistakes = { $count ->
    [zero] كل الإجابات تناسب أسئلتها.
    [one] إجابة واحدة لا تناسب سؤالها. نرجو السؤال عنها قبل الوثوق بها.
    [two] إجابتان لا تناسبان السؤالين. نرجو السؤال عنهما قبل الوثوق بهما.
    [few] { $count } إجابات لا تناسب أسئلتها. نرجو السؤال عنها قبل الوثوق بها.
    [many] { $count } إجابةً لا تناسب أسئلتها. نرجو السؤال عنها قبل الوثوق بها.
   *[other] { $count } إجابة لا تناسب أسئلتها. نرجو السؤال عنها قبل الوثوق بها.
}
desk-wrong-missing = هذا ناقص، والنموذج يطلبه.
desk-wrong-agreement-missing = لم يوافق الشخص الجديد على هذا.
desk-wrong-agreement-changed = وافق الشخص الجديد على نص آخر غير هذا.
desk-wrong-too-long = هذا أطول مما يسمح به النموذج، لذلك لا يظهر.
desk-wrong-not-an-email = هذا ليس عنوان بريد إلكتروني.
desk-wrong-not-a-phone = هذا ليس رقم هاتف.
desk-wrong-not-a-handle = هذا ليس اسمًا في تلك الشبكة.
desk-wrong-not-a-number = هذا ليس عددًا.
desk-wrong-out-of-range = هذا العدد أصغر أو أكبر من المسموح.
desk-wrong-not-a-day = هذا ليس يومًا.
desk-wrong-not-a-choice = هذا ليس من الإجابات التي يمكن اختيارها.
desk-wrong-too-many = هذه الاختيارات أكثر مما يسمح به النموذج.
desk-ask-for = الاسم الذي نسأل عنه هناك: { $name }
desk-message-yes = يمكنك ترك رسالة.
desk-message-no = نرجو عدم ترك رسالة.
desk-free-on = { $day }: { $parts }
desk-day-mon = الاثنين
desk-day-tue = الثلاثاء
desk-day-wed = الأربعاء
desk-day-thu = الخميس
desk-day-fri = الجمعة
desk-day-sat = السبت
desk-day-sun = الأحد
desk-part-morning = صباحًا
desk-part-afternoon = بعد الظهر
desk-part-evening = مساءً
desk-agreed = موافقة على الصيغة رقم { $version }
desk-agreed-words = النص
desk-shut-not-yet = أُقفل هذا قبل إضافتك. يمكن لشخص آخر من فريق الترحيب أن يفتحه لك، في «مفاتيح فريق الترحيب».
desk-shut-not-in = لم يُقفل هذا لمفتاحك. يلزم أولًا أن يضيفك شخص آخر من فريق الترحيب، في «مفاتيح فريق الترحيب».
desk-shut-altered = تغيّر هذا في الطريق، أو هو من مكان آخر. لذلك يبقى مقفلًا. نرجو إخبار بقية فريق الترحيب.
desk-shut-unreadable = فُتح هذا، لكن لا يمكن قراءته. ربما أُرسل بطريقة غير النموذج.

## What is said in a request.

desk-known-by = من أعضاء يعرفون هذا الشخص
desk-conversation = المحادثة مع الشخص الجديد
desk-nothing-said = لم يكتب أحد شيئًا بعد.
desk-notes = ملاحظات داخل فريق الترحيب
desk-notes-lead = لا يراها الشخص الجديد أبدًا.
desk-said-question = سؤال من { $name }
desk-said-reply = كتب الشخص الجديد
desk-said-note = ملاحظة من { $name }
desk-said-vouch = تزكية من { $name }
desk-said-introduction = من { $name }، مع الدعوة
desk-said-not-now = { $name }: ليس الآن
desk-said-welcome = { $name }: أهلًا وسهلًا
desk-signed-as = يرى الشخص الجديد الاسم { $name }.
desk-unsigned = لم يوقّع هذا أحد ممن هم اليوم في قائمة فريق الترحيب.
desk-ask-label = الكتابة إلى الشخص الجديد
desk-ask-help = يظهر هذا في صفحته الخاصة. لا يمكن أن يفتحه إلا هو وفريق الترحيب.
desk-ask-send = إرسال
desk-words-lang = اللغة المكتوب بها
desk-words-name = الاسم الذي يظهر تحته
desk-words-name-help = إذا تُركت الخانة فارغة، يظهر أنه من «فريق الترحيب».
desk-note-label = ملاحظة لبقية فريق الترحيب
desk-note-send = ترك هذه الملاحظة

## Deciding.

desk-decide = القرار
desk-needed = { $need ->
    [zero] لا حاجة إلى أن يقول أحد «نعم». حتى الآن: { $have }.
    [one] يلزم أن يقول «نعم» شخص واحد من فريق الترحيب. حتى الآن: { $have }.
    [two] يلزم أن يقول «نعم» شخصان من فريق الترحيب. حتى الآن: { $have }.
    [few] يلزم أن يقول «نعم» { $need } أشخاص من فريق الترحيب. حتى الآن: { $have }.
    [many] يلزم أن يقول «نعم» { $need } شخصًا من فريق الترحيب. حتى الآن: { $have }.
   *[other] يلزم أن يقول «نعم» { $need } شخص من فريق الترحيب. حتى الآن: { $have }.
}
desk-vouch-needed = تلزم تزكية من أحد الأعضاء. لم تصل أي تزكية بعد.
desk-who-vouched = التزكية من: { $names }
desk-who-approves = نعم: { $names }
desk-who-not-now = ليس الآن: { $names }
desk-who-aside = يقف جانبًا: { $names }
desk-who-abstained = يفضّل ألّا يقول رأيه: { $names }
desk-meet = سأكون في استقبال هذا الشخص
desk-i-meet = أنت في استقبال هذا الشخص.
desk-leave = أترك هذا لغيري
desk-they-meet = { $name } في استقبال هذا الشخص.
desk-take-over = سأستقبله أنا الآن
desk-open-first = للكتابة إلى الشخص الجديد، يلزم أولًا فتح إجاباته.
desk-no-reply-key = ليس في هذه الإجابات مفتاح للرد. نرجو الوصول إلى هذا الشخص بطريقة أخرى.
desk-approve = نرحّب بهذا الشخص
desk-approve-not-alone = { $need ->
    [zero] يمكن الترحيب به الآن.
    [one] يلزم أن يقول «نعم» شخص واحد من فريق الترحيب، قبل أن نرحّب به.
    [two] يلزم أن يقول «نعم» شخصان من فريق الترحيب، قبل أن نرحّب به.
    [few] يلزم أن يقول «نعم» { $need } أشخاص من فريق الترحيب، قبل أن نرحّب به.
    [many] يلزم أن يقول «نعم» { $need } شخصًا من فريق الترحيب، قبل أن نرحّب به.
   *[other] يلزم أن يقول «نعم» { $need } شخص من فريق الترحيب، قبل أن نرحّب به.
}
desk-path = مساره في دليل الترحيب
desk-path-none = بلا مسار خاص
desk-welcome-words = كلمة ترحيب
desk-welcome-words-help = يمكنك ترك هذا فارغًا. تظهر للشخص الجديد بعد أن يتقرّر الأمر.
desk-approve-send = نعم، نرحّب به
desk-not-now = ليس الآن
desk-not-now-words = لماذا ليس الآن، وكيف يمكن الطلب من جديد
desk-not-now-help = الأفضل كلام لطيف وواضح. يظهر للشخص الجديد بعد أن يتقرّر الأمر.
desk-not-now-suggestion = شكرًا لأنك كتبت لنا. لا يمكننا الترحيب بك الآن. يمكنك الطلب من جديد بعد ثلاثة أشهر، وسننظر فيه كأنه أول مرة.
desk-begin-with = البدء بهذه الكلمات
desk-not-now-send = القول: ليس الآن
desk-leave-it = ترك القرار لغيري
desk-step-aside-lead = ربما هذا الشخص قريب منك جدًا، أو بينكما أمر ما. عندئذ يقرّر غيرك.
desk-step-aside-send = أقف جانبًا
desk-abstain-lead = إذا كان الأفضل عندك عدم قول نعم أو لا.
desk-abstain-send = أفضّل ألّا أقول رأيي
desk-over-welcomed = تقرّر الأمر: أهلًا وسهلًا. لم يأخذ الشخص الجديد رمزه بعد.
desk-over-joined = تقرّر الأمر: أهلًا وسهلًا. وأخذ الشخص الجديد رمزه.
desk-over-not-now = تقرّر الأمر: ليس الآن.
desk-over-withdrawn = سحب الشخص الجديد طلبه.

## The record of one request.

desk-record = ما الذي تم
desk-record-lead = يرى فريق الترحيب هذا. ولا يراه الشخص الجديد.
desk-step-arrived = وصل الطلب.
desk-step-replied = كتب الشخص الجديد.
desk-step-changed = غيّر الشخص الجديد إجاباته.
desk-step-welcomed = تقرّر الأمر: أهلًا وسهلًا.
desk-step-not-now = تقرّر الأمر: ليس الآن.
desk-step-withdrawn = سحب الشخص الجديد طلبه.
desk-step-joined = أخذ الشخص الجديد رمزه.
desk-step-met = { $name } في استقبال هذا الشخص.
desk-step-left = { $name }: أترك استقباله لغيري.
desk-step-asked = رسالة من { $name } إلى الشخص الجديد.
desk-step-noted = ملاحظة من { $name }.
desk-step-approved = { $name }: نعم.
desk-step-said-not-now = { $name }: ليس الآن.
desk-step-aside = { $name }: أقف جانبًا.
desk-step-abstained = { $name }: أفضّل ألّا أقول رأيي.
desk-step-vouched = تزكية من { $name }.
desk-step-let-in = فُتح لشخص آخر من فريق الترحيب، على يد { $name }.

## Greeters' keys.

desk-keys-lead = يقفل القادمون الجدد ما يكتبونه لمفاتيح فريق الترحيب. لا تفتحه إلا هذه الأجهزة. ولا يفتحه من يدير الخادم.
desk-no-list = ليست للمجموعة مفاتيح بعد. وحتى تكون لها مفاتيح، لا يمكن إرسال النماذج المقفلة.
desk-list-good = قائمة المفاتيح سليمة. تصلح حتى يوم { $day }.
desk-list-ends-soon = تنتهي قائمة المفاتيح يوم { $day }. عندئذ تتوقف النماذج. يمكن لمن معه مفتاح الباب أن يجدّدها.
desk-list-expired = انتهت قائمة المفاتيح يوم { $day }. تنتظر النماذج أن يجدّدها من معه مفتاح الباب.
desk-list-doubtful = تنبيه: لا يمكن الوثوق بقائمة المفاتيح هذه
desk-list-other-door = وُقّعت بمفتاح باب غير الذي كان من قبل.
desk-list-older = هي أقدم من القائمة التي رآها هذا الجهاز من قبل، أو لا تتبعها.
desk-list-unsigned = لم تُوقَّع كما ينبغي، أو أُزيلت.
desk-list-doubtful-next = ربما غيّر أحد بيانات الخادم. لا يُقفل هنا شيء لهذه القائمة. نرجو الاتصال ببقية فريق الترحيب.
desk-list-not-good = في قائمة المفاتيح خلل، لذلك لا يُقفل شيء ولا يُوقَّع. التفاصيل في «مفاتيح فريق الترحيب».
desk-clocks-apart = بين ساعة هذا الجهاز وساعة الخادم أكثر من يوم. لذلك لا يُوقَّع هنا شيء. نرجو التحقق من التاريخ في هذا الجهاز، ثم تحميل هذه الصفحة من جديد.
desk-keys-closed = مفتاحك مغلق. نرجو فتحه أولًا بكلماتك الست.
desk-key-not-in = مفتاحك ليس في القائمة بعد. يلزم أولًا أن يضيفك شخص آخر من فريق الترحيب.
desk-begin-title = إنشاء مفتاحك
desk-begin-first = أنت أول من يأتي إلى هنا. هنا يُنشأ مفتاح الباب، وبه تُوقَّع القائمة، ومعه مفتاح لك. يبقى الاثنان على هذا الجهاز. نرجو تجهيز قلم وورقة.
desk-begin-early = يلزم أولًا أن ينشئ شخص من فريق التنظيم مفتاح الباب. يمكنك إنشاء مفتاحك من الآن. ثم ينتظر إضافته.
desk-begin-new = هنا يُنشأ مفتاح على هذا الجهاز. ثم يضيفك شخص في القائمة من فريق الترحيب. نرجو تجهيز قلم وورقة.
desk-make = إنشاء مفتاح
desk-key-lost = سبق أن أرسلت مفتاحًا. هل ضاع، وضاعت معه ورقة الاسترجاع؟ عندئذ يبقى مقفلًا ما أُقفل له وحده. يمكنك إنشاء مفتاح جديد، ثم يفتح لك شخص آخر من فريق الترحيب ما ينتظر.
desk-made-words = 1. كتابة هذه الكلمات السرّية الست على ورقة
desk-made-words-lead = هي تفتح مفتاحك على هذا الجهاز. لا تظهر إلا هذه المرة. لن يطلبها منك أحد أبدًا.
desk-made-sheet = 2. طباعة ورقة الاسترجاع، أو نسخها بخط اليد
desk-made-sheet-lead = بها يعود مفتاحك على جهاز آخر. نرجو حفظها بعيدًا عن الكلمات الست، وعن هذا الجهاز.
desk-made-type = 3. كتابة الكلمات الست هنا، من ورقتك
desk-keep-help = للتأكد من أنها مكتوبة على الورقة كما هي.
desk-keep-keys = حفظ مفتاحي على هذا الجهاز
desk-made-lost = إذا ضاع الجهاز وضاعت الورقة، فلا يستطيع أحد إعادة هذا المفتاح. ولا نحن.
desk-keeps-nothing = هذا المتصفح لا يحفظ لنا شيئًا، فلا يمكن أن يبقى مفتاح هنا. نرجو السماح بذلك، أو استخدام متصفح آخر.
desk-keys-made = مفتاحك جاهز، وأُرسل الجزء العلني منه.
desk-keys-back = عاد مفتاحك إلى هذا الجهاز.
desk-keys-forgotten = لم يعد هناك مفتاح على هذا الجهاز.
desk-your-key = مفتاحك
desk-sign-first = توقيع القائمة الأولى
desk-list-signed = وُقّعت القائمة. يمكن الآن إرسال النماذج المقفلة.
desk-you-are-in = مفتاحك في القائمة. يمكنك قراءة ما أُقفل لفريق الترحيب.
desk-you-wait = مفتاحك ينتظر إضافته.
# There is no Arabic list of words for comparing two keys: readers of Arabic see the six numbers only. So the messages about
# comparing by voice speak of numbers (الأرقام الستة). "الكلمات الست" is kept for the secret words that open one's own key.
desk-you-wait-how = نرجو الاتصال بشخص من فريق الترحيب صوته معروف لك، وقراءة هذه الأرقام الستة له. هو يقارنها بما يظهر عنده، ثم يضيفك. لا تُقرأ الكلمات السرّية لأحد أبدًا.
desk-not-offered = لم يصل إلى المجموعة بعد الجزء العلني من مفتاحك.
desk-offer = إرساله
desk-key-sent = تم الإرسال. يمكن الآن لشخص آخر من فريق الترحيب أن يضيفك.
desk-you-have-door = على هذا الجهاز أيضًا مفتاح الباب، وبه تُوقَّع القائمة.
desk-other-door-here = مفتاح الباب الذي على هذا الجهاز ليس المفتاح الذي يوقّع هذه القائمة.
desk-show-sheet = إظهار ورقة الاسترجاع
desk-forget-title = إزالة مفتاحي من هذا الجهاز
desk-forget-lead = لا يمكن أن يعود من دون ورقة الاسترجاع. و«نسيان هذا الجهاز» يزيله أيضًا.
desk-forget = إزالته
desk-restore-title = استرجاع مفتاحي من ورقته
desk-restore-own = سطرا مفتاحك
desk-restore-help = لا فرق بين الحروف الكبيرة والصغيرة، ولا تهمّ المسافات والشرطات.
desk-restore-door = سطرا مفتاح الباب، إذا كانا على ورقتك
desk-restore = استرجاعه
desk-sheet-unread = هذه السطور غير صحيحة. نرجو مقارنتها بورقتك حرفًا حرفًا.
# No Arabic list of words: this shows six numbers only.
desk-show-words = إظهار الأرقام الستة
desk-as-numbers = أرقام المقارنة:
desk-waiting-title = أشخاص من فريق الترحيب ينتظرون إضافتهم
desk-waiting-lead = نرجو الاتصال بهم. تصحّ الإضافة فقط إذا كان الصوت معروفًا لك، وكانت الأرقام الستة كلها متطابقة.
desk-let-in-ask = هل سمعت من { $name } هذه الأرقام الستة، بهذا الترتيب؟
desk-let-in-send = الستة كلها متطابقة: إضافة { $name }
desk-let-in-differ = هل هناك رقم مختلف؟ عندئذ نرجو عدم الإضافة، وإخبار المجموعة.
desk-let-in = تمت الإضافة. الآن يُفتح لهذا الشخص ما ينتظر. نرجو إبقاء هذه الصفحة مفتوحة.
desk-opening = عدد الطلبات التي فُتحت لهذا الشخص: { $done } من { $all }…
desk-let-in-all = يمكن الآن لكل من في القائمة قراءة كل الطلبات.
desk-let-in-some = { $count ->
    [zero] فُتحت كل الطلبات للآخرين.
    [one] طلب واحد لم يُفتح للآخرين. نرجو المحاولة مرة أخرى.
    [two] طلبان لم يُفتحا للآخرين. نرجو المحاولة مرة أخرى.
    [few] { $count } طلبات لم تُفتح للآخرين. نرجو المحاولة مرة أخرى.
    [many] { $count } طلبًا لم تُفتح للآخرين. نرجو المحاولة مرة أخرى.
   *[other] { $count } طلب لم تُفتح للآخرين. نرجو المحاولة مرة أخرى.
}
desk-catch-up-title = شخص في القائمة لا يستطيع قراءة أحد الطلبات
desk-catch-up-lead = هذا يمرّ على كل الطلبات، ويفتحها لكل من في القائمة.
desk-catch-up = فتح الكل لكل من في القائمة
desk-list-title = من في القائمة
desk-list-lead = ما يكتبه القادمون الجدد يُقفل لهذه المفاتيح. ولا تُعرف أسماء أصحابها إلا في هذا المكتب.
desk-list-who = { $count ->
    [zero] لا مفاتيح
    [one] مفتاح واحد
    [two] مفتاحان
    [few] { $count } مفاتيح
    [many] { $count } مفتاحًا
   *[other] { $count } مفتاح
}
desk-key-of-nobody = مفتاح لشخص لم يعد في فريق الترحيب
desk-renew-title = تجديد القائمة
desk-renew-lead = هنا تُوقَّع القائمة من جديد بمفتاح الباب، لمدة 90 يومًا. من ليست بجانبه علامة يبقى خارجها من الآن.
desk-renew-who = من يبقى
desk-renew = التوقيع والتجديد
desk-list-renewed = جُدّدت القائمة، لمدة 90 يومًا.
desk-renew-by-other = لتجديد القائمة، نرجو سؤال من معه مفتاح الباب.

## The sheet of paper.

desk-sheet-title = مفاتيح { $group }
desk-sheet-lead = كل من معه هذه الورقة يمكنه قراءة ما يكتبه القادمون الجدد. نرجو حفظها حيث لا ينظر أحد.
desk-sheet-own = مفتاح من فريق الترحيب
desk-sheet-door = مفتاح الباب
desk-sheet-door-lead = به تُوقَّع قائمة مفاتيح فريق الترحيب. إذا ضاع، فعلى المجموعة أن تبدأ من جديد.
desk-sheet-how = لاسترجاع المفاتيح: نرجو فتح { $address } على الخادم الذي فيه مجموعتك، وكتابة هذه السطور.
desk-sheet-made = كُتبت يوم { $day }.
desk-put-away = إخفاء هذا

## Members and invitations.

desk-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
desk-role = الدور في المجموعة
desk-role-member = بين الأعضاء
desk-role-greeter = في فريق الترحيب
desk-role-organiser = في فريق التنظيم
desk-circles = الفِرق
desk-circles-help = أسماء بينها فواصل. المسموح: حروف إنجليزية صغيرة وأرقام إنجليزية وشرطات.
desk-out-lead = يتوقف رمز { $name } فورًا. أما المفتاح، إذا كان من مفاتيح فريق الترحيب، فيبقى في القائمة حتى تجديدها.
desk-out = إخراج { $name } من المجموعة
desk-invite-title = دعوة شخص
desk-uses = عدد الأشخاص الذين يمكنهم استخدامها
desk-days = عدد الأيام
desk-invite = إنشاء دعوة
desk-invite-other = طرق أخرى للدعوة:
desk-to-slips = ورقة قصاصات عليها رموز، للقصّ
desk-to-invite = دعوة شخص إلى طلب الانضمام
desk-invitations = { $count ->
    [0] لا دعوات تنتظر
    [one] دعوة واحدة تنتظر
    [two] دعوتان تنتظران
    [few] { $count } دعوات تنتظر
    [many] { $count } دعوةً تنتظر
   *[other] { $count } دعوة تنتظر
}
desk-invitation-to = لطلب الانضمام: { $form }
desk-uses-left = { $count ->
    [zero] لم يبقَ أي استخدام
    [one] بقي استخدام واحد
    [two] بقي استخدامان
    [few] بقيت { $count } استخدامات
    [many] بقي { $count } استخدامًا
   *[other] بقي { $count } استخدام
}
desk-until = حتى يوم { $day }
desk-invited-by = الدعوة من { $name }
desk-revoke = سحبها
desk-invited-member = دعوة لك إلى { $group }
desk-invited-greeter = دعوة لك إلى { $group }، في فريق الترحيب
desk-invited-organiser = دعوة لك إلى { $group }، في فريق التنظيم
desk-invited-once = تظهر هذه الدعوة مرة واحدة. نرجو نسخها أو طباعتها الآن.
desk-invited-qr = الرابط على شكل رمز QR للكاميرا
desk-invited-code = أو كتابة هذا الرمز:
desk-invited-until = تعمل حتى يوم { $moment }.
desk-copy-link = نسخ الرابط
desk-copy-code = نسخ الرمز

## Forms and their settings.

desk-forms-lead = كيف تستقبل المجموعة من يطلب الانضمام. ما يسأل عنه النموذج يُغيَّر عبر واجهة البرمجة (API).
desk-no-forms = ليس للمجموعة نموذج بعد.
desk-form-open = مفتوح
desk-form-closed = مغلق
desk-today = { $count ->
    [0] لا طلبات اليوم
    [one] طلب واحد اليوم
    [two] طلبان اليوم
    [few] { $count } طلبات اليوم
    [many] { $count } طلبًا اليوم
   *[other] { $count } طلب اليوم
}
desk-to-form = عرض النموذج
desk-fill-with = ملؤه مع شخص آخر
desk-settings = الإعدادات
desk-who-is-hurt = إذا تسرّب هذا، فمن يتضرّر؟
desk-who-is-hurt-next = الأفضل ترك كل سؤال لا حاجة إليه. ولكل سؤال يبقى، نرجو ذكر سببه ومن يرى إجابته.
desk-warn-legal-name = «{ $question }»: هذا يسأل عن الاسم المكتوب في الأوراق الرسمية.
desk-warn-address = «{ $question }»: هذا يسأل عن مكان السكن.
desk-warn-immigration = «{ $question }»: هذا يسأل عن الأوراق أو عن البلد الأصلي.
desk-warn-health = «{ $question }»: هذا يسأل عن الصحة.
desk-warn-birth-date = «{ $question }»: هذا يسأل عن تاريخ الميلاد.
desk-set-open = استقبال الطلبات
desk-set-open-help = من دون هذه العلامة يكون النموذج مغلقًا. ومن معه دعوة يمكنه الدخول.
desk-set-approvals = عدد من يلزم أن يقولوا «نعم» من فريق الترحيب (من 1 إلى 5)
desk-set-must-vouch = تلزم تزكية من أحد الأعضاء
desk-set-must-vouch-help = يحصل الشخص الجديد على رمز يعطيه لعضو يعرفه.
desk-set-vouchers = من أعطى التزكية يمكنه أيضًا أن يقول «نعم»
desk-set-second-look = نظرة ثانية بعد «ليس الآن»
desk-set-second-look-help = لا يُحسب «ليس الآن» إلا إذا قاله شخصان من فريق الترحيب.
desk-set-sealed = مقفل
desk-set-sealed-help = لا يقرأ الإجابات إلا فريق الترحيب. ولا يقرؤها من يدير الخادم.
desk-set-unsealed = استقبال إجابات غير مقفلة أيضًا
desk-set-unsealed-help = من متصفحات لا تستطيع القفل. يمكن لمن يدير الخادم أن يقرأ هذه الإجابات. وبجانبها علامة تبيّن ذلك.
desk-set-answer = خلال كم يومًا ينظر شخص منا في الطلب
desk-set-keep = بعد كم يومًا يُحذف الطلب
desk-set-most = أكبر عدد من الطلبات في اليوم
desk-other-way = طريقة أخرى للتواصل، بهذه اللغة: { $language }
desk-set-welcome = دليل الترحيب
desk-set-welcome-help = اسمه كما يُكتب في العناوين. إذا لم يكن هناك دليل، تُترك الخانة فارغة.
desk-set-paths = المسارات
desk-set-paths-help = أجزاء من الدليل لبعض الناس فقط. أسماء بينها فواصل.
