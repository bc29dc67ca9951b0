## How a poll is decided, what came of it, and what follows: around the ballot and the count.
open-counts-answers = Aquí se cuentan respuestas, no personas.
quorum-missed = { $needed ->
    [one] No participó suficiente gente. Hacía falta una persona.
    [many] No participó suficiente gente. Hacían falta { $needed } de personas.
   *[other] No participó suficiente gente. Hacían falta { $needed } personas.
}
