## The FAQ, wherever it is shown. Fragments reach browsers; these messages do not.

faq-contents = ما نجيب عنه هنا
faq-empty = لا شيء هنا بعد.
faq-earlier = أسئلة سابقة
faq-more = المزيد من الأسئلة
faq-missing = هذه الإجابة ليست هنا، أو هي للأعضاء فقط. يمكنك البحث عنها في الأسفل.
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

faq-reviewed-member = راجع أحد الأعضاء هذه الإجابة يوم { $day }.
faq-reviewed-greeter = راجع شخص من فريق الترحيب هذه الإجابة يوم { $day }.
faq-reviewed-organiser = راجع شخص من فريق التنظيم هذه الإجابة يوم { $day }.
faq-stale = لم يراجع أحد هذه الإجابة منذ أكثر من ستة أشهر. ربما تغيّر شيء.
faq-related = قد يفيدك هذا أيضًا
faq-link = رابط هذه الإجابة
faq-copy = نسخ رابط هذه الإجابة
faq-copied = تم نسخ الرابط.
faq-helpful = هل أفادتك هذه الإجابة؟
faq-helpful-yes = نعم
faq-helpful-thanks = شكرًا لك، يسرّنا ذلك. لم يُرسل شيء.
faq-helpful-no = لا، لأن…

## Asking the group.

faq-ask-title = سؤالك غير موجود هنا؟
faq-ask-how = يمكنك طرحه علينا. نعطيك رابطًا خاصًا، وفيه تظهر الإجابة.
faq-ask = طرح سؤال
faq-ask-frame = سؤالك إلى { $group }
faq-ask-close = إغلاق النموذج

## What members can suggest.

faq-suggest-better = اقتراح كلمات أفضل
faq-suggest-new = اقتراح سؤال غير موجود هنا
faq-suggest-question = السؤال
faq-suggest-answer = الإجابة
faq-suggest-answer-help = يمكنك ترك هذا فارغًا.
faq-suggest-how = يقرؤه شخص من المجموعة قبل أن يظهر. ولا يُحفظ معه اسمك.
faq-suggest-button = إرسال الاقتراح
faq-suggest-thanks = شكرًا لك. سينظر فيه شخص من المجموعة.

## To take away.

faq-take = للحفظ لديك
faq-print = صفحة واحدة للطباعة
faq-file-markdown = نص (Markdown)
faq-file-table = جدول (CSV)
faq-file-page = صفحة ويب واحدة (HTML)
