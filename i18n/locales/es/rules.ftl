## How a poll is decided, what came of it, and what follows: around the ballot and the count.

## How it is decided: on the ballot, before anybody answers.

binding-heading = Cómo se decide esto
binding-people = { $needed ->
    [one] El resultado vale si participa al menos una persona.
    [many] El resultado vale si participan al menos { $needed } de personas.
   *[other] El resultado vale si participan al menos { $needed } personas.
}
binding-share = { $needed ->
    [one] El resultado vale si participa al menos { $share } de las personas que pueden votar. Eso es una persona.
    [many] El resultado vale si participa al menos { $share } de las personas que pueden votar. Eso son { $needed } de personas.
   *[other] El resultado vale si participa al menos { $share } de las personas que pueden votar. Eso son { $needed } personas.
}
binding-answers = { $needed ->
    [one] El resultado vale si hay al menos una respuesta.
    [many] El resultado vale si hay al menos { $needed } de respuestas.
   *[other] El resultado vale si hay al menos { $needed } respuestas.
}
binding-short-ends = Si participa menos gente, no se decide nada.
binding-short-goes-on = { $days ->
    [one] Si participa menos gente, se alarga una sola vez, un día más.
    [many] Si participa menos gente, se alarga una sola vez, { $days } de días más.
   *[other] Si participa menos gente, se alarga una sola vez, { $days } días más.
}
share-two-thirds = dos tercios
threshold-answers = { $bound ->
    [at-most] «{ $option }» puede tener como máximo { $share } de las respuestas.
    [more-than] «{ $option }» necesita más de { $share } de las respuestas.
   *[at-least] «{ $option }» necesita al menos { $share } de las respuestas.
}
threshold-without-abstaining = { $bound ->
    [at-most] «{ $option }» puede tener como máximo { $share } de las respuestas. Las abstenciones no se cuentan aquí.
    [more-than] «{ $option }» necesita más de { $share } de las respuestas. Las abstenciones no se cuentan aquí.
   *[at-least] «{ $option }» necesita al menos { $share } de las respuestas. Las abstenciones no se cuentan aquí.
}
threshold-people = { $bound ->
    [at-most] «{ $option }» puede tener como máximo { $share } de todas las personas que pueden votar.
    [more-than] «{ $option }» necesita más de { $share } de todas las personas que pueden votar.
   *[at-least] «{ $option }» necesita al menos { $share } de todas las personas que pueden votar.
}
binding-stops = Si una persona no puede dejar que esto siga adelante, se detiene.
binding-signals = Si alguien no puede dejar que esto siga adelante, es una señal fuerte. Pero no lo detiene.
counted-by = Forma de contar: { $method }.
binding-seats = { $seats ->
    [one] Se elige una opción.
    [many] Se eligen { $seats } de opciones.
   *[other] Se eligen { $seats } opciones.
}
binding-also = Para comparar, se cuenta también de otra forma: { $methods }. Eso no decide nada.
binding-names = Las personas miembros pueden ver qué respondió cada cual.
binding-nameless = Las respuestas se muestran sin nombres. Se guardan con nombres.
binding-anonymous = Esto es anónimo. Nadie del grupo puede averiguar qué respondió cada persona.
binding-fixed = La lista de quienes pueden votar quedó fijada cuando esto se abrió.
binding-join = Quienes entren en el grupo antes de que esto termine también pueden votar.
binding-missing = Quienes organizan pueden ver quién no ha respondido todavía.

## Ways of counting: their names.

method-plurality = Más primeros puestos
method-approval = Voto de aprobación
# same as English
method-borda = Borda
method-irv = Segunda vuelta instantánea
# same as English
method-schulze = Schulze
method-ranked-pairs = Pares clasificados
# same as English
method-copeland = Copeland
# same as English
method-star = STAR
method-score = Suma más alta
method-majority-judgement = Juicio mayoritario
method-stv-scottish = Voto único transferible (reglas de Escocia)
method-stv-meek = Voto único transferible (reglas de Meek)

## Ways of counting: how each of them goes, on the ballot.

rule-plurality = Gana lo que más gente pone en primer lugar.
rule-approval = Gana lo que más gente elige.
rule-dots = Gana lo que recibe más puntos.
rule-times = Cada «sí» vale 2 y cada «si hace falta» vale 1. Gana la fecha con la suma más alta.
rule-score = Gana la suma más alta. Una opción sin nota cuenta como 0.
rule-majority-judgement = Se ponen las notas en fila y cuenta la del medio. Gana la más alta. Una opción sin nota cuenta como 0.
rule-star = Las dos opciones con la suma más alta van a una final. Gana la que tiene mejor nota para más gente.
rule-irv = Se quita la última opción, una y otra vez, hasta que una tenga más de la mitad.
rule-borda = Cuanto más arriba pones algo, más puntos recibe. Gana lo que tiene más puntos.
rule-schulze = Cada opción se compara con todas. Gana la que vence a cada una de las demás, directamente o pasando por otras.
rule-ranked-pairs = Cada opción se compara con todas. Las victorias más claras cuentan primero. Lo que va contra ellas no cuenta.
rule-copeland = Cada opción se compara con todas. Gana la que vence a más opciones.
rule-stv = Con suficientes votos se entra, y los votos que sobran pasan a otra opción. La última se queda fuera.
tie-level = Si dos van iguales en cabeza, hay empate.
tie-sum = Si las sumas son iguales, se prueba cada final posible. Si no acaban igual, o en una hay empate, queda en empate.
tie-middle = Si dos van iguales, se quita esa nota una vez a cada una, hasta que se diferencien.
tie-ways = Si algunas van iguales por el camino, se prueba cada camino. Si no acaban igual, hay empate.
tie-earlier = Si algunas van iguales, decide un paso anterior. Si ninguno lo decide, hay empate.

## What it came to, once it is over.

verdict-passes = Esto sale adelante.
verdict-won = «{ $name }» queda en primer lugar.
verdict-elected = Resultado de la elección, en este orden: { $names }.
verdict-tied = Hay un empate entre { $names }.
verdict-tied-last = Para el último puesto hay un empate entre { $names }.
verdict-nothing = No se decide nada.
verdict-blocked = { $count ->
    [one] Una persona no pudo dejar que esto siguiera adelante. Así que no sigue.
    [many] { $count } de personas no pudieron dejar que esto siguiera adelante. Así que no sigue.
   *[other] { $count } personas no pudieron dejar que esto siguiera adelante. Así que no sigue.
}
verdict-signalled = { $count ->
    [one] Una persona no pudo dejar que esto siguiera adelante. Según las reglas de aquí, eso no lo detiene.
    [many] { $count } de personas no pudieron dejar que esto siguiera adelante. Según las reglas de aquí, eso no lo detiene.
   *[other] { $count } personas no pudieron dejar que esto siguiera adelante. Según las reglas de aquí, eso no lo detiene.
}
verdict-not-enough = No hubo suficiente acuerdo.
share-met = Tuvo { $votes } de { $all }, así que se cumple.
share-missed = Tuvo { $votes } de { $all }, así que no se cumple.
beside-same = Sale lo mismo si se cuenta de otra forma: { $methods }.
beside-differs = Con otra forma de contar ({ $method }), sale otra cosa.
beside-decides = Decide la forma de contar que se fijó antes.
withdrawn = Esto se retiró. No se decide nada.

## What the group makes of it, once it is over.

outcome-heading = Qué sigue ahora
outcome-steps = Próximos pasos
outcome-what = Qué
outcome-who = Quién
outcome-by = Para cuándo
outcome-author = { $name } escribió esto el { $day }.
outcome-written = Esto se escribió el { $day }.
outcome-review = Lo miramos otra vez el { $day }.

## What happened to it on the way.

happened-heading = Qué cambió por el camino
happened-title = La pregunta se escribió con otras palabras.
happened-about = Cambió el texto que está debajo de la pregunta.
happened-name = La respuesta «{ $option }» se escribió con otras palabras.
happened-meaning = Cambió el texto que está debajo de «{ $option }».
happened-before = Antes
happened-now = Ahora
happened-extended = Ahora termina el { $moment }.
happened-short = No había participado suficiente gente. Por eso sigue hasta el { $moment }.
happened-closed = Se cerró antes de tiempo.
happened-reopened = Se abrió otra vez, hasta el { $moment }.
happened-voters = { $count ->
    [one] Una persona más puede votar.
    [many] { $count } de personas más pueden votar.
   *[other] { $count } personas más pueden votar.
}
happened-joined = { $count ->
    [one] Una persona se unió al grupo y puede votar.
    [many] { $count } de personas se unieron al grupo y pueden votar.
   *[other] { $count } personas se unieron al grupo y pueden votar.
}
happened-paper = { $count ->
    [one] { $name } anotó una respuesta en papel.
    [many] { $name } anotó { $count } de respuestas en papel.
   *[other] { $name } anotó { $count } respuestas en papel.
}
happened-option = Se añadió «{ $option }». Fue idea de alguien del grupo.

## Trust: a member's answer counts for another member too.

trust-given = Para el tema «{ $topic }» confías en { $name }. Su respuesta vale también por ti, salvo que respondas tú.
trust-received = Para el tema «{ $topic }» confían en ti: { $names }. Tu respuesta vale también por estas personas, salvo que respondan ellas mismas.
trust-round = Aquí la confianza da la vuelta en círculo: { $names }. Solo cuenta si responde una de estas personas.

## For organisers.

suggestions-heading = Sugerencias de las personas miembros
suggestion-admit = Añadir
suggestion-decline = Ahora no
onward-manage = Ocuparme de esta encuesta

## At the end.

onward-count = Cómo se contó esto
open-counts-answers = Aquí se cuentan respuestas, no personas.
quorum-missed = { $needed ->
    [one] No participó suficiente gente. Hacía falta una persona.
    [many] No participó suficiente gente. Hacían falta { $needed } de personas.
   *[other] No participó suficiente gente. Hacían falta { $needed } personas.
}
