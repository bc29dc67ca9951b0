## How a poll is decided, what came of it, and what follows: around the ballot and the count.
open-counts-answers = هنا تُعدّ الإجابات لا الأشخاص.
quorum-missed = { $needed ->
    [zero] لم يشارك عدد كافٍ من الأشخاص.
    [one] لم يشارك عدد كافٍ من الأشخاص. كان المطلوب شخصًا واحدًا.
    [two] لم يشارك عدد كافٍ من الأشخاص. كان المطلوب شخصين.
    [few] لم يشارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } أشخاص.
    [many] لم يشارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } شخصًا.
   *[other] لم يشارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } شخص.
}
