## A newcomer's private page. The server draws it; its script takes its sentences from the page.

mine-title = صفحتك الخاصة
mine-of = طلبك للانضمام إلى { $group }
mine-of-group = ما أرسلته إلى { $group }

## Coming in by a private link.

mine-paste = في آخر رابطك الخاص رمزان بينهما نقطة. نرجو لصق الأول هنا.
mine-code = الرمز الأول من رابطك الخاص
mine-code-help = مكانه بين علامة # والنقطة. أما الرمز الثاني فهو لك وحدك، ويبقى على جهازك.
mine-never-ask = لن يطلب منك أحد من المجموعة رابطك الخاص أبدًا.
mine-open = فتح صفحتي
mine-open-again = صفحتك مغلقة على هذا الجهاز. يمكنك فتحها من جديد باستخدام رابطك الخاص.
mine-another = هناك صفحة خاصة أخرى مفتوحة هنا
mine-another-why = على هذا الجهاز صفحة خاصة مفتوحة من قبل. ربما هي لك، أو لشخص قريب منك. نرجو فتح هذه الصفحة فقط إذا كان الرابط رابطك.
mine-another-open = فتح صفحة هذا الرابط
mine-another-stay = البقاء في الصفحة المفتوحة من قبل
mine-nothing = لا شيء هنا
mine-nothing-why = ربما في الرابط حرف خطأ. أو أن الصفحة مُحيت، أو حُذفت كما وعدنا. لا يمكننا معرفة السبب.
mine-other-link = لديّ رابط خاص آخر

## Where the request is.

mine-arrived = وصل طلبك. سينظر شخص منا فيه قبل نهاية يوم { $day }.
mine-arrived-late = وصل طلبك. تأخّرنا عن الموعد الذي ذكرناه، ونحن آسفون. ليس هذا خطأك.
mine-talking = التعارف جارٍ بينك وبين فريق الترحيب.
mine-welcomed = أهلًا بك في { $group }.
mine-joined = أصبح لك مكان بين أعضاء { $group }.
mine-not-now = ليس الآن.
mine-not-now-how = كتبت لك المجموعة السبب، وكيف يمكنك الطلب من جديد. كل ذلك في الأسفل.
mine-withdrawn = سحبت طلبك. لن تفعل المجموعة به شيئًا بعد الآن.
mine-way = ماذا يحدث، ومتى
mine-way-sent = أرسلت طلبك يوم { $day }.
mine-way-look = ينظر شخص منا فيه قبل نهاية يوم { $day }.
mine-way-talk = قد يسألك فريق الترحيب شيئًا. يظهر السؤال في هذه الصفحة.
mine-way-answer = هنا يظهر لك الجواب.
mine-way-here = أنت هنا:
mine-come-back = لا تستطيع هذه الصفحة مراسلتك. نرجو العودة إليها من حين إلى آخر.
mine-calendar = تذكير في تقويمي
mine-calendar-note = لن يظهر في تقويمك إلا «{ $name }».
mine-calendar-name = { $group }: إلقاء نظرة
mine-meets = فريق الترحيب في استقبالك.
mine-meets-named = { $name } من فريق الترحيب في استقبالك.
mine-other-way = طريقة أخرى للتواصل معنا
mine-kept = كل هذا يُحذف يوم { $day }، كما وعدنا.

## What is sealed.

mine-sealed = مقفل.
mine-sealed-script = ما كتبته وما كتبته لك المجموعة مقفل. لا يُفتح إلا على جهازك باستخدام JavaScript. وكل ما عدا ذلك يعمل من دونه.
mine-sealed-old = ما كتبته وما كتبته لك المجموعة مقفل. لا يستطيع هذا المتصفح فتحه. نرجو تجربة متصفح أحدث.
mine-reading = فتح ما هو مقفل
mine-reading-why = ليس على هذا الجهاز مفتاح لما هو مقفل. نرجو كتابة الرمز الثاني من رابطك الخاص.
mine-reading-code = الرمز الثاني من رابطك الخاص
mine-reading-help = مكانه بعد النقطة. يبقى على هذا الجهاز ولا يُرسل.
mine-reading-open = فتح
mine-reading-wrong = هذا الرمز لا يفتح صفحتك. نرجو مراجعته حرفًا حرفًا.
mine-forged = هنا شيء لم يوقّعه أحد ممّن في قائمة فريق الترحيب اليوم. ربما ترك كاتبه الفريق. لذلك لا نعرضه. يمكنك سؤال المجموعة بطريقة أخرى.
mine-broken = هنا شيء لا يفتحه مفتاحك. يمكنك سؤال المجموعة بطريقة أخرى.
mine-no-list = لا يمكننا التأكد ممّن كتب لك، ففي قائمة فريق الترحيب خلل. لذلك لا نعرض ما كُتب. يمكنك سؤال شخص من المجموعة.

## What was said.

mine-said = ما كُتب بينك وبيننا
mine-said-nothing = لم يكتب أحد شيئًا بعد.
mine-from-team = فريق الترحيب، { $day }
mine-from-named = { $name } من فريق الترحيب، { $day }
mine-from-you = أنت، { $day }
mine-reply = الكتابة إلى فريق الترحيب
mine-reply-sealed = يُقفل على جهازك. لا يمكن أن يقرأه إلا أنت وفريق الترحيب.
mine-reply-open = غير مقفل: يمكن لمن يدير هذا الخادم أن يقرأه.
mine-reply-send = إرسال
mine-reply-sending = جارٍ القفل والإرسال…
mine-reply-long = هذا طويل جدًا. نرجو اختصاره، أو إرساله في جزأين.
mine-reply-script = للكتابة من هنا إلى فريق الترحيب يلزم JavaScript، حتى يُقفل ما يُكتب.

## What they sent and agreed to.

mine-answers = ما كتبته في النموذج
mine-answers-none = تركت كل الأسئلة من دون إجابة.
mine-skipped = فضّلت عدم الإجابة.
mine-contact-name = الاسم الذي نستخدمه هناك: { $name }
mine-contact-message = يمكننا ترك رسالة.
mine-contact-no-message = لا نترك رسالة.
mine-yes = نعم
mine-no = لا
mine-free = { $day }: { $part }
mine-change = تغيير إجاباتي
mine-change-how = يُفتح النموذج وفيه إجاباتك. وما يُرسل بعد ذلك يحلّ محلّ ما هو هنا.
mine-change-script = لتغيير إجاباتك يلزم JavaScript. يمكنك أيضًا محو كل شيء، وإرسال طلب جديد.
mine-agreed = ما وافقت عليه
mine-agreed-when = وافقت يوم { $day }. قرأته بهذه اللغة: { $language }. كانت تلك الصيغة رقم { $version }.
mine-agreed-not = لم تأتِ منك موافقة على هذا. لا بأس في ذلك.
mine-agreed-aloud = قُرئ عليك بصوت مسموع.
mine-changed = تغيّر هذا النص
mine-changed-why = غيّرته المجموعة بعد أن أرسلت طلبك. أما ما وافقت عليه فباقٍ كما كان. نرجو قراءة الجديد.
mine-words-gone = حُذف:
mine-words-new = جديد:
mine-changed-agree = إلى النموذج، لأقرّر من جديد

## Vouching.

mine-vouch = هل لك معرفة بأحد الأعضاء؟
mine-vouch-why = هنا يلزم أن يقول أحد الأعضاء إنه يعرفك. نرجو إعطاء هذا الرمز لعضو يعرفك، وليس لأي شخص آخر.
mine-vouch-note = به يمكن لهذا العضو تزكيتك. ولا يمكنه قراءة ما كتبته.
mine-vouch-copy = نسخ رابط لهذا العضو
mine-vouch-copied = تم نسخ الرابط.
mine-vouch-qr = الرابط نفسه، لكاميرا الهاتف

## Coming in.

mine-enter = الانضمام إلى الأعضاء
mine-enter-why = يصبح لك رمز خاص بك. به يمكنك التصويت، ورؤية ما يراه الأعضاء. سيظهر لك بعد هذا.
mine-enter-button = الانضمام إلى الأعضاء
mine-welcome = قراءة ما أعدّته المجموعة للأعضاء الجدد

## Going back.

mine-back = يمكنك التراجع في أي وقت
mine-withdraw = سحب طلبي
mine-withdraw-why = عندئذ لا تنظر المجموعة في طلبك بعد ذلك، ويُحذف ما كتبته فورًا.
mine-withdraw-button = سحب الطلب
mine-erase = محو كل شيء
mine-erase-why = يُمحى فورًا طلبك وإجاباتك وكل ما كُتب هنا. ولا رجوع عن ذلك.
mine-erase-limits = أما ما قرأه أحد من فريق الترحيب، أو كتبه في مكان آخر، فلا نستطيع محوه. وقد يبقى بعض الوقت في النسخ الاحتياطية لهذا الخادم. وإذا كان يعمل على Cloudflare، فيمكن هناك استعادة بيانات أقدم مدة 30 يومًا.
mine-erase-sure = نعم، أريد محو كل شيء الآن
mine-erase-tick = نرجو وضع علامة في المربع أولًا، ثم الضغط على الزر مرة أخرى.
mine-erase-button = محو كل شيء
mine-erased = مُحي كل شيء
mine-erased-done = لم يبقَ هنا شيء مما أرسلته. رابطك الخاص لا يفتح شيئًا الآن، ويمكنك رميه.
mine-leave = إغلاق هذه الصفحة على هذا الجهاز
mine-leave-why = يمكنك فتحها من جديد باستخدام رابطك الخاص.
mine-left = أُغلقت على هذا الجهاز
mine-left-done = لم تعد صفحتك الخاصة محفوظة على هذا الجهاز. رابطك الخاص يفتحها من جديد.

## Said at the top, after something was done.

mine-done-reply = تم الإرسال. سيقرأ فريق الترحيب ما كتبته.
mine-done-change = تغيّرت إجاباتك.
mine-done-withdraw = سُحب طلبك.
