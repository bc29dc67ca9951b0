## The FAQ, wherever it is shown. Fragments reach browsers; these messages do not.

faq-contents = ما نجيب عنه هنا
faq-empty = لا شيء هنا بعد.
faq-earlier = أسئلة سابقة
faq-more = المزيد من الأسئلة
faq-for-members = { $count ->
    [zero] لا إجابات أخرى للأعضاء.
    [one] هناك إجابة أخرى للأعضاء.
    [two] هناك إجابتان أخريان للأعضاء.
    [few] هناك { $count } إجابات أخرى للأعضاء.
    [many] هناك { $count } إجابةً أخرى للأعضاء.
   *[other] هناك { $count } إجابة أخرى للأعضاء.
}

## Searching.

faq-search = البحث في الأسئلة والإجابات
faq-search-button = بحث
faq-found = عدد الإجابات التي وجدناها: { $count }.
faq-found-nothing = لم نجد شيئًا. نرجو تجربة كلمات أخرى، أو كلمات أقل.
faq-found-best = هذه هي الإجابات الأنسب، وعددها { $count }.
faq-all = عرض كل الأسئلة
faq-getting-ready = لحظة من فضلك.

## Under an answer.

faq-reviewed-member = راجع هذا أحد الأعضاء يوم { $day }.
faq-reviewed-greeter = راجع هذا شخص من فريق الترحيب يوم { $day }.
faq-reviewed-organiser = راجع هذا شخص من فريق التنظيم يوم { $day }.
faq-stale = لم يراجع هذا أحد منذ أكثر من ستة أشهر. ربما تغيّر.
faq-related = قد يفيدك هذا أيضًا
faq-link = رابط هذه الإجابة
faq-copy = نسخ رابط هذه الإجابة
faq-copied = تم نسخ الرابط.
faq-helpful = هل أفادتك هذه الإجابة؟
faq-helpful-yes = نعم
faq-helpful-thanks = شكرًا لك، يسرّنا ذلك. لم يُرسل شيء.
faq-helpful-no = لا، لأن…

## Asking the group.

faq-ask-title = سؤالك ليس هنا؟
faq-ask-how = يمكنك طرحه علينا. عندئذ يصبح لك رابط خاص، وهناك تظهر الإجابة.
faq-ask = طرح سؤال
faq-ask-frame = سؤالك إلى { $group }
faq-ask-close = إغلاق النموذج

## What members can suggest.

faq-suggest-better = اقتراح كلمات أفضل
faq-suggest-new = اقتراح سؤال ناقص
faq-suggest-question = السؤال
faq-suggest-answer = الإجابة
faq-suggest-answer-help = يمكنك ترك هذا فارغًا.
faq-suggest-how = يقرأ هذا شخص من المجموعة قبل أن يظهر. ولا يُحفظ معه اسمك.
faq-suggest-button = إرسال الاقتراح
faq-suggest-thanks = شكرًا لك. سينظر فيه شخص من المجموعة.

## To take away.

faq-take = للحفظ لديك
faq-print = في صفحة واحدة، للطباعة
faq-file-markdown = كنص (Markdown)
faq-file-table = في جدول (CSV)
faq-file-page = في صفحة ويب واحدة (HTML)
