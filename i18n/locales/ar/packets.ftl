## The welcome packet: what newcomers read, tick off and agree to. The server draws it.

packet-reading = { $minutes ->
    [zero] تستغرق القراءة أقل من دقيقة.
    [one] تستغرق القراءة نحو دقيقة واحدة.
    [two] تستغرق القراءة نحو دقيقتين.
    [few] تستغرق القراءة نحو { $minutes } دقائق.
    [many] تستغرق القراءة نحو { $minutes } دقيقةً.
   *[other] تستغرق القراءة نحو { $minutes } دقيقة.
}
packet-contents = المحتويات
packet-members-only = للأعضاء
packet-for-paths = فقط لمن جاء من أجل: { $paths }
packet-for-members = { $count ->
    [zero] لا أجزاء أخرى للأعضاء.
    [one] هناك جزء آخر للأعضاء.
    [two] هناك جزءان آخران للأعضاء.
    [few] هناك { $count } أجزاء أخرى للأعضاء.
    [many] هناك { $count } جزءًا آخر للأعضاء.
   *[other] هناك { $count } جزء آخر للأعضاء.
}
packet-open-page = فتح صفحة الأعضاء

## The checklist.

packet-done = { $done ->
    [0] لم تتم أي خطوة بعد، من أصل { $all }.
    [one] تمت خطوة واحدة من أصل { $all }.
    [two] تمت خطوتان من أصل { $all }.
    [few] تمت { $done } خطوات من أصل { $all }.
    [many] تمت { $done } خطوةً من أصل { $all }.
   *[other] تمت { $done } خطوة من أصل { $all }.
}
packet-all-done = { $all ->
    [zero] تم كل شيء.
    [one] تم.
    [two] تمت الخطوتان.
    [few] تمت كل الخطوات، وعددها { $all }.
    [many] تمت كل الخطوات، وعددها { $all }.
   *[other] تمت كل الخطوات، وعددها { $all }.
}
packet-kept = تبقى علاماتك على هذا الجهاز. لا يراها أحد غيرك.
packet-not-kept = تختفي علاماتك عند إغلاق هذه الصفحة.
packet-reset = محو علاماتي
packet-was-reset = مُحيت علاماتك.

## Something to agree to, such as a code of conduct.

packet-version = الصيغة رقم { $version }.
packet-i-agree-here = قرأت هذا، وأوافق عليه.
packet-changed-here = تغيّر هذا النص بعد أن وافقت عليه. نرجو قراءته من جديد.
packet-i-agree = أوافق
packet-what-is-kept = نسجّل رقم الصيغة واللغة واليوم.
packet-you-agreed = وافقت على الصيغة رقم { $version }، بهذه اللغة: { $language }، يوم { $day }.
packet-asked-again = تغيّر النص. نرجو قراءة الجديد.
packet-changed-since = تغيّر النص قليلًا منذ ذلك الوقت. لا يلزمك فعل شيء.
packet-what-is-new = ما الذي تغيّر
packet-marks = تحت الكلمات الجديدة خط. والكلمات المحذوفة مشطوبة.
packet-take-back = لم أعد أوافق

## Meetings.

meets-when = { $moment } ({ $zone })
meets-minutes = { $minutes ->
    [zero] مدته أقل من دقيقة.
    [one] مدته دقيقة واحدة.
    [two] مدته دقيقتان.
    [few] مدته { $minutes } دقائق.
    [many] مدته { $minutes } دقيقةً.
   *[other] مدته { $minutes } دقيقة.
}
meets-hours = { $hours ->
    [zero] مدته أقل من ساعة.
    [one] مدته ساعة واحدة.
    [two] مدته ساعتان.
    [few] مدته { $hours } ساعات.
    [many] مدته { $hours } ساعةً.
   *[other] مدته { $hours } ساعة.
}
meets-weeks = { $weeks ->
    [zero] لا يتكرّر.
    [one] كل أسبوع.
    [two] كل أسبوعين.
    [few] كل { $weeks } أسابيع.
    [many] كل { $weeks } أسبوعًا.
   *[other] كل { $weeks } أسبوع.
}
meets-over = انتهى هذا الاجتماع.
meets-calendar = إضافته إلى تقويمك

## To take away.

packet-save = حفظ هذه الصفحة لقراءتها من دون اتصال
packet-saved = حُفظت يوم { $moment }. ربما غيّرتها المجموعة بعد ذلك.
packet-saved-from = أحدث نسخة هنا:
packet-print = طباعة
packet-copy = نسخ كنص
packet-copied = تم النسخ.
