## The page that says how a poll was counted, and what is printed or taken away.

count-title = Cómo se contó: { $question }
count-title-before = Cómo se va a contar: { $question }
count-back = Volver a la pregunta
count-later = Se contará cuando esto termine: { $moment } ({ $zone }).
count-withdrawn = Esto se retiró. No se contó nada.
count-each = Cada respuesta se cuenta por separado. Lo que hacía falta se dijo antes de empezar a votar.
not-shown = Esto no se puede mostrar
count-outcome = Qué salió
count-column-option = Opción

## Each rule of counting: what it is in two sentences, and what it does with a tie. Most names are in widgets.ftl.

counted-decides = Esta regla decide. Se eligió antes de empezar a votar.
counted-beside = Esto se cuenta además, para comparar. No decide nada.
counted-seats = { $count ->
    [one] Elige una opción.
    [many] Elige { $count } de opciones.
   *[other] Elige { $count } opciones.
}

counted-plurality = Más votos
counted-plurality-how = Cada papeleta es un voto. Gana la opción con más votos.
counted-plurality-ranks-how = Cada papeleta es un voto para lo que pone en primer lugar. Gana la opción con más votos.
counted-approval-how = Cada papeleta puede elegir varias opciones. Gana la que se elige más veces.
counted-borda-how = { $most ->
    [one] Un primer puesto vale un punto; el último, ninguno. Gana quien tiene más puntos.
    [many] Un primer puesto vale { $most } de puntos; cada puesto siguiente, uno menos; el último, ninguno. Gana quien tiene más puntos.
   *[other] Un primer puesto vale { $most } puntos; cada puesto siguiente, uno menos; el último, ninguno. Gana quien tiene más puntos.
}
counted-borda-left-out = Si una papeleta deja fuera unas opciones o las pone iguales, estas se reparten los puntos de sus puestos.
counted-borda-short-how = El último puesto de una papeleta vale un punto; cada puesto anterior, uno más. Gana quien tiene más puntos.
counted-borda-short-left-out = Las opciones que una papeleta deja fuera no reciben nada de ella.
counted-irv-how = Cada papeleta cuenta para la opción que tiene más arriba. La opción con menos votos queda fuera y sus papeletas pasan a otra, hasta que una tenga más de la mitad.
counted-irv-tie = Si varias tienen igual de pocos votos, se prueba cada camino. Si los caminos no acaban igual, hay empate.
counted-schulze-how = Las opciones se comparan de dos en dos. Una opción gana si ninguna otra tiene contra ella una cadena de victorias más fuerte que la suya.
counted-schulze-tie = Si varias opciones pasan esta prueba, hay empate.
counted-ranked-pairs-how = Las opciones se comparan de dos en dos, y las victorias más claras se guardan primero. Si una victoria cerraría un círculo, no cuenta.
counted-ranked-pairs-tie = Si unas victorias igual de claras se estorban, se prueba cada orden. Si los caminos no acaban igual, hay empate.
counted-copeland-how = Las opciones se comparan de dos en dos. Una victoria vale uno y un empate vale medio; gana quien suma más.
counted-star-how = Las dos opciones con la suma más alta van a una final. Gana la que tiene mejor nota en más papeletas.
counted-star-tie = Si las sumas son iguales, se prueba cada final posible. Si no acaban igual, o una queda en empate, empatan todas las opciones que podrían ganar.
counted-score-how = Se suman todas las notas de cada opción. Gana la suma más alta.
counted-dots = Más puntos
counted-dots-how = Se suman todos los puntos de cada opción. Gana la que tiene más puntos.
counted-times = La fecha que más conviene
counted-times-how = Cada «sí» vale dos y cada «si hace falta» vale uno. Gana la suma más alta.
counted-majority-judgement-how = Las notas de cada opción se ponen en fila, y cuenta la del medio. Gana la nota del medio más alta.
counted-majority-judgement-tie = Si las notas del medio son iguales, se quita una a cada opción y cuenta la siguiente del medio. Solo hay empate si todas las notas son las mismas.
counted-stv-how = Una opción con suficientes votos queda elegida, y los votos que le sobran pasan a otra. Si ninguna tiene suficientes, la que tiene menos queda fuera y sus papeletas pasan a otra.
counted-stv-scottish-parts = Las partes de un voto se cuentan con cinco decimales. Lo que viene después se corta.
counted-stv-meek-parts = Las partes de un voto se cuentan con nueve decimales; se muestran cinco. Lo que es menos de una millonésima de voto ya no pasa a otra opción.
counted-quota-droop = Para entrar hace falta un poco más que esto: todos los votos, divididos entre los puestos más uno.
counted-quota-hare = Para entrar hace falta esto: todos los votos, divididos entre los puestos.
counted-stv-tie = Si unas opciones van iguales, decide una etapa anterior. Si eso no basta, se prueba cada camino; si no acaban igual, hay empate.
counted-level-tie = Si varias van iguales, hay empate. No se echa a suertes.

## The tables of a count.

table-votes = Cuántos votos tiene cada opción
table-points = Cuántos puntos tiene cada opción
table-sums = Cuánto suma cada opción
table-middles = La nota del medio de cada opción
table-duels = Cuántos duelos ganó cada opción
table-marks = Cuántas veces se dio cada nota
table-ranks = Cuántas veces estuvo cada opción en cada puesto
table-pairs = Cuántas papeletas ponen la opción de la fila antes que la de la columna
table-pairs-above = Las opciones se compararon de dos en dos, como en la tabla de arriba.
table-paths = Qué fuerza tiene la cadena más fuerte desde la opción de la fila hasta la de la columna
table-locked = Las victorias que se guardaron, con las más claras primero
table-over = { $winner } gana a { $loser }
table-final = La final
table-prefer = Papeletas que la prefieren
table-stages = Los votos, etapa por etapa
table-stage = Etapa { $number }
table-nobody = Votos sin ninguna opción
table-enough = Votos que bastan
stage-chosen = { $names }: dentro.
stage-out = { $names }: fuera.
stage-moved = Pasaron votos de { $name } a otras opciones.
level-between = Aquí iban iguales { $names }, y había que empezar por una de esas opciones. Se siguió cada camino hasta el final.
level-can-win = Podrían ganar: { $names }.

## "Count it again on this device".

again-title = Contarlo otra vez en este dispositivo
again-how = Tu dispositivo toma todas las papeletas y las cuenta por su cuenta. No pregunta al servidor quién ganó.
again-button = Contar otra vez
again-counting = Contando…
again-same = { $count ->
    [one] Tu dispositivo contó una papeleta. Sale lo mismo.
    [many] Tu dispositivo contó { $count } de papeletas. Sale lo mismo.
   *[other] Tu dispositivo contó { $count } papeletas. Sale lo mismo.
}
again-differs = En tu dispositivo sale otra cosa: { $names }. Enseña esto a tu grupo, por favor.
again-unable = Este navegador no deja que las páginas cuenten. Puedes llevarte las papeletas y contarlas en otro lugar.
again-cut = Las papeletas no llegaron. Prueba otra vez dentro de un momento, por favor.
again-elsewhere = También puedes llevarte las papeletas. El programa porchlight-recount las cuenta en cualquier computadora u ordenador.

## What can be taken away.

take-title = Llévatelo
take-table = Las papeletas en una tabla (CSV)
take-people = Nombres, respuestas y motivos en una tabla (CSV)
take-people-note = Este archivo lleva nombres. No lo saques del grupo.
take-ballots = Las papeletas para contarlas otra vez (JSON)
take-blt = Las papeletas para otros programas de contar votos (BLT)
take-calendar = La fecha para tu calendario
take-print = Una página para imprimir
column-name = Nombre
column-answer = Respuesta
column-reason = Motivo
column-more = { $count ->
    [one] Y una persona más que no está en esta tabla.
    [many] Y { $count } de personas más que no están en esta tabla.
   *[other] Y { $count } personas más que no están en esta tabla.
}

## "Copy the result for the chat": plain text, once in each of the group's languages.

chat-title = Copiar el resultado para el chat
chat-copy = Copiar este texto
chat-copied = El texto está copiado.
chat-line = { $name }: { $number }
chat-line-share = { $name }: { $number } ({ $share })
chat-outcome = Qué sigue ahora: { $words }

## On paper.

print-button = Imprimir esta página
print-ballot = { $group }: una respuesta en papel
print-choose = Pon una cruz en la casilla.
print-rank = Escribe 1 junto a lo que más te gusta, 2 junto a lo siguiente, y así hasta el final. Usa cada número una sola vez.
print-rank-least = { $least ->
    [one] No hace falta que pongas número a todas.
    [many] Pon número al menos a { $least } de opciones.
   *[other] Pon número al menos a { $least } opciones.
}
print-dots = { $dots ->
    [one] Tienes un punto. Escribe 1 junto a una de estas opciones.
    [many] Tienes { $dots } de puntos para repartir. Escribe cuántos das junto a cada opción.
   *[other] Tienes { $dots } puntos para repartir. Escribe cuántos das junto a cada opción.
}
print-dots-most = { $most ->
    [one] No más de uno para cada una.
    [many] No más de { $most } de puntos para cada una.
   *[other] No más de { $most } para cada una.
}
print-score = Escribe una nota de { $least } a { $most } junto a cada opción. Cuanto más alta, mejor.
print-score-steps = Usa una de estas: { $numbers }.
print-times = Para cada fecha, pon una cruz debajo de tu respuesta.
print-words = Escribe aquí tu respuesta.
print-no-name = No escribas tu nombre. Responde en papel o por internet, pero no de las dos formas.
print-hand-in = Entregar a:
print-until = Hasta el { $moment } ({ $zone })
print-online = O responde aquí: { $address }
print-no-paper = Esto es anónimo. Solo se responde por internet, para que la letra no muestre quién fue.
print-foot = Así estaba el { $moment }. Página: { $address }
