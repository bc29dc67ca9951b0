## A question to the group: the form on which somebody asks it, what comes after, and the private page with the answer.

## The form that comes ready-made. The group can change it.

questions-title = سؤال إلى المجموعة
questions-about = أما زال لديك سؤال؟ يمكنك طرحه علينا. لا حاجة إلى ذكر اسمك. تصل الإجابة إلى صفحة خاصة لا يفتحها غيرك.
questions-question = ما سؤالك؟
questions-question-help = نرجو عدم ذكر أسماء أشخاص آخرين أو عناوينهم.
questions-about-answer = عن أي إجابة هذا السؤال؟
questions-about-answer-help = تُترك الخانة فارغة إذا كان السؤال عن شيء آخر.
questions-reach = هل هناك طريقة أخرى للتواصل معك؟
questions-reach-why = تفيدنا إذا ضاع رابطك الخاص. لا يقرأ ما يُكتب هنا إلا فريق الترحيب.

## Around the form.

asking-promise = { $days ->
    [zero] سيجيبك شخص منا اليوم.
    [one] سيجيبك شخص منا خلال يوم واحد.
    [two] سيجيبك شخص منا خلال يومين.
    [few] سيجيبك شخص منا خلال { $days } أيام.
    [many] سيجيبك شخص منا خلال { $days } يومًا.
   *[other] سيجيبك شخص منا خلال { $days } يوم.
}
asking-shared-note = عندئذ لا يُحفظ شيء على هذا الجهاز. نرجو إبقاء هذه الصفحة مفتوحة إلى أن يُرسل سؤالك.
asking-closed = لا نستقبل أسئلة هنا في الوقت الحالي. نرجو العودة لاحقًا.
asking-many = تصلنا أسئلة كثيرة اليوم. نرجو العودة غدًا.
asking-needs-script = يمكنك السؤال من جهاز آخر أو متصفح آخر. ويمكنك أيضًا سؤالنا عندما نلتقي.
asking-back = العودة إلى الأسئلة والإجابات
asking-card-open = طرح سؤال
asking-card-frame = طرح سؤال على { $group }

## After the question was sent.

asking-sent-title = أُرسل سؤالك. شكرًا لك.
asking-waits-title = سؤالك ينتظر هنا
asking-waits-words = لا يوجد اتصال الآن. سؤالك مقفل وينتظر هنا. وينتظر معه، من غير قفل، الرمز الأول لصفحتك الخاصة. يُرسل كل شيء حين تُفتح هذه الصفحة من جديد مع وجود اتصال.
asking-waits-open = لا يوجد اتصال الآن. لا يُحفظ شيء على هذا الجهاز. نرجو إبقاء هذه الصفحة مفتوحة: يُرسل سؤالك حين يعود الاتصال.
asking-waits-link = يعمل رابطك الخاص بعد إرسال السؤال.
asking-sent-by = سيجيبك شخص منا قبل نهاية يوم { $day }. نرجو العودة عندئذ إلى صفحتك الخاصة.
asking-link-words = هذا الرابط يفتح صفحتك الخاصة. فيها تظهر لك الإجابة، ويمكنك تغيير سؤالك أو محوه.
asking-earlier = كان سؤال ينتظر على هذا الجهاز، وقد أُرسل الآن.
asking-earlier-later = ما زال سؤال ينتظر على هذا الجهاز. لم نستطع استقباله بعد، وربما جاءتنا أسئلة كثيرة اليوم. يُرسل مرة أخرى حين تُفتح هذه الصفحة من جديد.
asking-earlier-refused = على هذا الجهاز سؤال ينتظر، ولم نستطع استقباله كما هو. نرجو كتابته من جديد.
asking-earlier-forget = محو السؤال الذي ينتظر

## The private page of somebody who asked.

asking-of = سؤالك إلى { $group }
asking-arrived = وصل سؤالك. سيجيبك شخص منا قبل نهاية يوم { $day }.
asking-arrived-late = وصل سؤالك. تأخّرنا عن الموعد الذي ذكرناه، ونحن آسفون. ليس هذا خطأك.
asking-answered = أجابت المجموعة. الإجابة في الأسفل.
asking-withdrawn = سحبت سؤالك. لن تفعل المجموعة به شيئًا بعد الآن.
asking-way-sent = أرسلت سؤالك يوم { $day }.
asking-way-look = يجيب شخص منا عنه قبل نهاية يوم { $day }.
asking-way-answer = هنا تظهر لك الإجابة. ويمكنك طرح سؤال آخر.
asking-meets = يجيبك فريق الترحيب.
asking-meets-named = من يجيبك من فريق الترحيب: { $name }.
asking-said = الإجابة
asking-said-nothing = لم يُجب أحد بعد.
asking-reply = سؤال آخر، أو إضافة
asking-answers = سؤالك كما أرسلته
asking-change = تغيير سؤالي
asking-change-how = يُفتح النموذج وفيه سؤالك. وما يُرسل بعد ذلك يحلّ محلّ ما هو هنا.
asking-change-script = لتغيير سؤالك يلزم JavaScript. يمكنك أيضًا محوه، وطرح سؤال جديد.
asking-changed-why = غيّرته المجموعة بعد أن أرسلت سؤالك. أما ما وافقت عليه فباقٍ كما كان. نرجو قراءة الجديد.
asking-withdraw = سحب سؤالي
asking-withdraw-why = عندئذ لا تنظر المجموعة في سؤالك بعد ذلك، ويُحذف ما كتبته فورًا.
asking-erase-why = يُمحى فورًا سؤالك وكل ما كُتب هنا. ولا رجوع عن ذلك.
asking-done-change = تغيّر سؤالك.
asking-done-withdraw = سُحب سؤالك.
