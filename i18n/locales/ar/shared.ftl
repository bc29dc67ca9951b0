languages-label = اللغة
not-sent = لم يُرسل بعد
