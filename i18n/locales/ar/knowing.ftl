## What is said of a FAQ or a starter pack in more than one place: on pages and at the desk.

refusal-entry-changed = غيّر شخص آخر هذا بعد أن فتحته. ما كتبته ما زال هنا. نرجو إعادة التحميل لرؤية ما كتبه.
refusal-known-by-unfit = أحد الأسماء أو العناوين لا يمكن أن يكون صحيحًا. نرجو مراجعتها واحدًا واحدًا.
refusal-not-agreed = هذا الشخص لا يريد أن يكون في القائمة. لا يعود إليها إلا إذا أخبركم بذلك.
refusal-fetching-off = هذا الخادم لا يجلب شيئًا من شبكات أخرى. يمكنك رفع ملف أو لصق نص بدلًا من ذلك.
refusal-address-unfit = لا يُجلب شيء من هذا العنوان. يجب أن يبدأ بـ https:// وأن يكون عامًّا.
refusal-fetch-failed = تعذّر جلب هذا، أو أنه من نوع لا يُقرأ هنا. يمكنك رفع ملف بدلًا من ذلك.
refusal-busy = الخدمة مشغولة الآن. نرجو المحاولة مرة أخرى بعد دقيقة.
refusal-nothing-to-decide = هذا سؤال إلى المجموعة، فلا شيء يُقرَّر فيه. يمكنك الإجابة عنه.
