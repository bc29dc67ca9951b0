## The pages on which organisers make polls and look after them, and members trust each other.

ask-title = Preguntar algo al grupo
ask-lead = Empieza con algo que ya está listo, o elige una forma de preguntar. En la página siguiente puedes cambiarlo todo.
ask-ready = Listo para usar
ask-own = Hecho por tu grupo
ask-drop = Quitar { $name }
ask-ways = Formas de preguntar
way-proposal = Propuesta
way-proposal-for = La gente está de acuerdo, se abstiene o no está de acuerdo. También puedes escribir tus propias respuestas.
way-choose = Elegir
way-choose-for = La gente elige una opción o varias.
way-count-in = Cuenta conmigo
way-count-in-for = Cada persona dice si se suma o si esta vez no. Puede haber un límite.
way-dots = Votación por puntos
way-dots-for = Cada persona reparte unos puntos entre lo que más le importa.
way-score = Poner nota
way-score-for = Cada persona pone una nota a cada opción. Gana la suma más alta.
way-star = Notas y una final (STAR)
way-star-for = Cada persona pone a cada opción una nota de 0 a 5. Después, las dos mejores van a una final.
way-rank = Poner en orden
way-rank-for = Cada persona pone las opciones en orden. Es bueno para elecciones.
way-times = Fecha de reunión
way-times-for = Cada persona dice para cada fecha: sí, si hace falta o no.
way-question = Ronda de preguntas
way-question-for = Cada persona responde con sus propias palabras. No se cuenta nada.

## The form for a poll.

ask-copy-title = Preguntarlo otra vez
ask-edit-title = Cambiar lo que se pregunta
ask-edit-answered = Alguien ya respondió. Por eso solo se pueden cambiar las palabras y la hora de cierre, y todo el mundo ve qué cambió.
ask-edit-anonymous = Una encuesta anónima queda fijada cuando se abre. Por eso solo se pueden cambiar las palabras y la hora de cierre.
ask-part-words = Qué preguntas
ask-question = La pregunta
ask-question-help = Es lo primero que ve la gente. Que sea corta.
ask-about = Qué conviene saber antes
ask-about-help = Puedes dejarlo en blanco. Deja una línea vacía entre párrafos. Empieza una línea con - para hacer una lista.
ask-in-language = Lo mismo en otro idioma: { $language }
ask-in-language-help = Quienes leen este idioma ven estas palabras. Si dejas algo en blanco, ven las otras palabras.
ask-options = Qué se puede elegir
ask-options-help = Las filas que dejes en blanco no aparecen.
ask-options-rank = Qué se pone en orden
ask-times = Las fechas
ask-times-help = Zona horaria: { $zone }. Para un día entero, deja la hora en blanco.
ask-answers = Respuestas con tus propias palabras
ask-answers-help = Déjalo en blanco para usar las respuestas de siempre: estoy de acuerdo, me abstengo, no estoy de acuerdo.
ask-row = Opción { $number }
ask-row-answer = Respuesta { $number }
ask-row-time = Fecha { $number }
ask-name = Nombre
ask-meaning = Qué significa
ask-prompt = Una pregunta para quienes elijan esto
ask-places = Cuántos lugares hay
ask-stance = Cuenta como
ask-stance-none = nada de esto
ask-stance-agree = a favor
ask-stance-abstain = ni a favor ni en contra
ask-stance-disagree = en contra
ask-stance-block = «No puedo dejar que esto siga adelante»
ask-day = Día
ask-hour = Hora
ask-minutes = Cuántos minutos dura
ask-row-more = Más
ask-more-rows = Añadir más filas

ask-part-how = Cómo responde la gente
ask-min = Cuántas opciones hay que elegir como mínimo
ask-max = Cuántas opciones se pueden elegir como máximo
ask-places-in-all = Cuántos lugares hay
ask-places-in-all-help = Déjalo en blanco si hay lugar para todo el mundo.
ask-dots = Cuántos puntos tiene cada persona
ask-dots-most = Cuántos puntos puede recibir una opción como máximo
ask-no-limit-help = Déjalo en blanco si no hay límite.
ask-least = La nota más baja
ask-most = La nota más alta
ask-step = De cuánto en cuánto van las notas
ask-ranks = Cuántas opciones hay que poner en orden como mínimo
ask-seats = Cuántas personas u opciones se eligen
ask-seats-help = Para elegir más de una hace falta el voto único transferible, o Borda.
ask-method = Cómo se cuenta
ask-borda-how = Un primer puesto vale el máximo de puntos; cada puesto siguiente, uno menos. Gana quien tiene más puntos.
ask-also = Contar también así, para comparar
ask-also-help = Todo el mundo ve los dos resultados. Las otras formas de contar no deciden nada.
ask-method-more = Detalles de la forma de contar
ask-quota = Con cuántos votos queda elegida una opción
ask-quota-droop = Droop: un poco más que todos los votos divididos entre los puestos más uno
ask-quota-hare = Hare: todos los votos divididos entre los puestos
ask-borda = Los puntos, con Borda
ask-borda-full = Desde el principio de la lista: lo que se deja fuera se reparte los últimos puntos
ask-borda-truncated = Desde el final de cada papeleta: lo que se deja fuera no recibe nada
ask-maybe = También se puede decir «si hace falta»

ask-part-who = Quién y hasta cuándo
ask-who = Quién puede responder
ask-who-everyone = Cualquiera que tenga el enlace
ask-who-everyone-means = Cuenta respuestas, no personas. Por eso puede servir de consejo, pero no obliga.
ask-who-members = Todas las personas miembros
ask-who-members-means = Cada miembro tiene un voto.
ask-who-circles = Las personas de algunos círculos
ask-names = Qué se ve de una respuesta
ask-names-shown = Las personas miembros ven los nombres junto a las respuestas
ask-names-hidden = Los nombres no se muestran
ask-names-hidden-means = Quien se encarga de este servidor podría averiguarlo.
ask-names-anonymous = Anónimo
ask-names-anonymous-means = Nadie del grupo puede averiguar qué respondió cada persona. El resultado llega cuando esto termina.
ask-days = Cuántos días está abierto
ask-days-help = Hay gente que solo lee una vez por semana. Con siete días, también les llega.
ask-set-times = Abrir o cerrar a una hora fija
ask-set-times-help = Zona horaria: { $zone }. Si dejas algo en blanco, vale lo de arriba: se abre ahora.
ask-opens = Se abre
ask-closes = Se cierra
ask-on-the-clock = Zona horaria: { $zone }.

ask-part-rules = Reglas que obligan
ask-rules-help = Todo el mundo ve estas reglas antes de responder. Cuando alguien ya respondió, no se pueden cambiar.
ask-quorum = Cuánta gente tiene que participar
ask-quorum-help = Déjalo en blanco si vale aunque participe poca gente.
ask-quorum-of = Se cuenta así
ask-quorum-percent = personas de cada cien que pueden votar
ask-quorum-voters = personas
ask-short = Si participa menos gente
ask-short-fail = Termina sin decidir nada
ask-short-extend = Se alarga una sola vez
ask-short-days = Cuántos días más
ask-share = Cuánta gente tiene que elegir una respuesta
ask-share-help = Deja los números en blanco si no hay ninguna regla. Dos tercios son 2 de cada 3.
ask-share-row = Regla { $number }
ask-share-answer = Respuesta
ask-share-bound = Cuánto
ask-share-more-than = más de
ask-share-at-least = al menos
ask-share-at-most = como máximo
ask-share-part = Tantas
ask-share-whole = de cada
ask-share-of = Entre
ask-share-of-not-abstaining = quienes responden sin abstenerse
ask-share-of-cast = quienes responden
ask-share-of-eligible = quienes pueden votar
ask-block = «No puedo dejar que esto siga adelante»
ask-block-no = Nadie puede decir esto
ask-block-signals = Es una señal fuerte, pero por sí sola no decide nada
ask-block-stops = Basta una persona para detenerlo

ask-part-more = Más ajustes
ask-results = Cuándo se ven las respuestas
ask-results-after-voting = Después de responder
ask-results-always = Desde la primera respuesta
ask-results-after-closing = Cuando esto termine
ask-reasons = Si la gente dice por qué
ask-reasons-none = No se pregunta
ask-reasons-optional = Quien quiera
ask-reasons-required = Todo el mundo tiene que decirlo
ask-reasons-objections = Quien está en contra tiene que decirlo
ask-shuffle = Cada persona ve las opciones en otro orden
ask-shuffle-help = Lo que está primero se elige más veces. Así es más justo.
ask-none-of-these = Se puede elegir «Ninguna de estas»
ask-suggest = Si la gente puede añadir opciones
# same as English
ask-suggest-no = No
ask-suggest-approval = Sí, después de que las acepte alguien que organiza
ask-suggest-freely = Sí, sin esperar
ask-late = Personas que entran en el grupo cuando ya está abierto
ask-late-usual = Pueden votar, salvo si hay una regla que obliga
ask-late-join = Pueden votar
ask-late-by-hand = Solo pueden votar si las añade alguien que organiza
ask-names-missing = Quienes organizan ven quién no ha votado todavía
ask-names-missing-help = Para un recordatorio. A todo el mundo se le dice antes de responder.
ask-read-by-all = Lo puede leer cualquiera, no solo quien vota
ask-topic = Tema
ask-topic-help = Cada miembro puede dejar su respuesta en manos de alguien en quien confía para este tema.
ask-topic-none = ninguno
ask-address = La dirección de su página
ask-address-help = Empieza por { $begins }. Déjalo en blanco para sacarla de la pregunta.
ask-address-taken = En tu grupo ya existe esta dirección. Elige otra, por favor.
ask-prompt-unfit = Haces una pregunta a quienes elijan una opción. Deja entonces que la gente diga por qué, o quita esa pregunta.
ask-topic-unfit = Un tema solo sirve donde responden las personas miembros, y nunca en una encuesta anónima.
ask-button = Preguntar al grupo
ask-edit-button = Guardar los cambios

## The page on which organisers look after a poll.

manage-title = Ocuparme de: { $question }
manage-back = Verlo como lo ve la gente
manage-open = Está abierto hasta el { $moment } ({ $zone }).
manage-before = Se abre el { $moment } ({ $zone }).
manage-over = Terminó el { $moment } ({ $zone }).
manage-withdrawn = Se retiró. No se decide nada.
manage-voted = { $voted ->
    [0] Todavía no ha votado nadie, de un total de { $can }.
    [one] Ha votado una persona, de un total de { $can }.
    [many] Han votado { $voted } de personas, de un total de { $can }.
   *[other] Han votado { $voted } personas, de un total de { $can }.
}
manage-secret = Nadie puede averiguar quiénes son.
manage-short = Esto está abierto poco tiempo. Hay gente que solo lee una vez por semana.
manage-done-asked = Ya está hecho. Ahora avisa a la gente: el texto de abajo está listo para pegar.
manage-done-edit = Los cambios están guardados.
manage-done-close = Ya está cerrado.
manage-done-extend = Ahora dura más tiempo.
manage-done-reopen = Está abierto otra vez.
manage-done-withdraw = Ya se ha retirado.
manage-done-add-voters = Ya pueden votar.
manage-done-outcome = La conclusión ya está encima del resultado.
manage-done-paper = Las respuestas en papel ya cuentan.
manage-done-admit = Ya está en la lista.
manage-done-decline = No está en la lista.
manage-done-template = Ya está guardado. Lo encuentras donde preguntas algo al grupo.

manage-remind = Un recordatorio para pegar en un chat
manage-remind-text = El recordatorio
manage-remind-copy = Copiar el recordatorio
manage-remind-copied = El recordatorio está copiado.
remind-open = { $question } Responde hasta el { $moment } ({ $zone }), por favor.
remind-before = { $question } Puedes responder a partir del { $moment } ({ $zone }).
remind-missing = { $count ->
    [0] Ha respondido todo el mundo. ¡Gracias!
    [one] Todavía falta una respuesta.
    [many] Todavía faltan { $count } de respuestas.
   *[other] Todavía faltan { $count } respuestas.
}
remind-names = Personas que faltan: { $names }.

manage-time = Tiempo
manage-days = Cuántos días más
manage-days-again = Durante cuántos días
manage-extend = Dar más tiempo
manage-reopen = Abrir otra vez
manage-reopen-anonymous = Una encuesta anónima no se vuelve a abrir nunca.
manage-close = Cerrar ahora
manage-close-means = La votación termina enseguida, y el resultado vale.
manage-withdraw = Retirar
manage-withdraw-means = La votación termina, y no se decide nada. Todo el mundo ve que se retiró.
manage-sure = Sí, quiero hacerlo
manage-sure-missing = Marca primero «Sí, quiero hacerlo», por favor.

manage-suggestions = Opciones que te esperan
manage-admit = Poner «{ $name }» en la lista
manage-decline = Dejar «{ $name }» fuera

manage-voters = Dejar que vote más gente
manage-voters-help = Estas personas miembros llegaron más tarde o están en otros círculos. Todo el mundo ve a cuántas añades.
manage-nameless = Miembro número { $number }, sin nombre
manage-add-voters = Añadir
manage-voters-missing = Marca al menos un nombre, por favor.

manage-outcome = Qué sigue ahora
manage-outcome-help = Esto aparece primero, encima del resultado. Di qué se decidió y qué pasa después.
manage-statement = La conclusión ({ $language })
manage-steps = Próximos pasos
manage-step = Paso { $number }
manage-what = Qué
manage-whose = Quién
manage-by = Para cuándo
manage-review = Mirarlo otra vez el
manage-outcome-button = Publicar la conclusión

manage-paper = Respuestas en papel
manage-paper-help = Imprime la papeleta, cuenta las que recibas y anótalas aquí. Todo el mundo ve cuántas llegaron en papel. Después no las puedes quitar.
manage-paper-count = Papeletas para { $option }
manage-paper-lines = Papeletas, con las iguales en una misma línea
manage-paper-choose = «{ $example }» significa tres papeletas que eligen las opciones 1 y 4.
manage-paper-rank = «{ $example }» significa tres papeletas que ponen primero la opción 2, luego la 1 y luego la 4.
manage-paper-marks = «{ $example }» significa tres papeletas que dan un cinco a la opción 1 y un tres a la opción 2.
manage-paper-times = «{ $example }» significa tres papeletas: sí a la fecha 1, y si hace falta para la fecha 2.
manage-paper-numbers = Los números de la papeleta impresa
manage-paper-button = Contar estas papeletas

manage-template = Guardarlo listo para usar
manage-template-name = Cómo lo llamas
manage-template-purpose = Para qué sirve
manage-template-button = Guardarlo

manage-links = Más
manage-edit = Cambiar lo que se pregunta
manage-copy = Preguntarlo otra vez, con una copia
manage-print = Imprimir la papeleta

## Trust: a member leaves their answer to somebody on a topic.

trust-title = En quién confío
trust-lead = Tema por tema, puedes dejar tu respuesta en manos de alguien en quien confías. Si respondes tú, cuenta tu propia respuesta.
trust-seen = Esa persona ve que confías en ella. Puedes cambiarlo en cualquier momento. En las encuestas anónimas no se usa nunca.
trust-on = Para el tema «{ $topic }» confío en
trust-nobody = nadie; respondo yo
trust-page-by = Confían en ti: { $names }.
trust-page-circle = Esto da la vuelta en círculo: { $names }. Así no llega a nadie, hasta que responda una de estas personas.
trust-alone = Nadie más del grupo ha elegido todavía un nombre.
trust-nameless = alguien sin nombre
trust-button = Guardar
trust-done = Está guardado.

## Around these pages.

ask-back = Otras formas de preguntar
