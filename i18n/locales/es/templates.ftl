## Templates: ready-made ways of deciding. The two sentences of each also begin the text that voters read, so they speak
## to whoever answers. Names follow Loomio's, so that groups that know it feel at home.

template-sense-check = Primera impresión
template-sense-check-for = Aquí pedimos una primera impresión sobre una idea que está empezando. Con esto no se decide nada todavía.
template-looks-good = Suena bien
template-looks-good-means = Me gusta por dónde va esto.
template-not-sure = No lo tengo claro
template-not-sure-means = Primero necesito saber más, o lo dejo en manos de las demás personas.
template-concerned = Me preocupa
template-concerned-means = Hay algo que me preocupa. Digo qué.
template-concerned-why = ¿Qué te preocupa?

template-advice = Consejo
template-advice-for = Alguien va a decidir esto y primero quiere escucharte. Tendrá en cuenta cada palabra, y la decisión sigue siendo suya.
template-advice-agree-means = Adelante. Quizá añado un consejo.
template-advice-abstain-means = No tengo ningún consejo sobre esto.
template-advice-why = ¿Qué conviene que sepa?

template-consent = Consentimiento
template-consent-for = Esto sigue adelante, salvo que alguien vea en ello un daño real. Quien tiene una objeción dice por qué, y entonces buscamos una forma mejor.
template-no-objection = No tengo objeción
template-no-objection-means = Es bastante bueno por ahora, y probarlo es bastante seguro.
template-objection = Tengo una objeción
template-objection-means = Esto haría daño a lo que hacemos. Digo cómo.
template-objection-why = ¿Qué daño ves y qué ayudaría?

template-consensus = Consenso
template-consensus-for = Buscamos algo que todo el mundo pueda aceptar. Una sola persona puede detenerlo, y dice por qué.
template-stand-aside = Me hago a un lado
template-stand-aside-means = No lo quiero para mí. Pero no voy a impedirlo.
template-consensus-why = ¿Qué tendría que cambiar?

template-gradients = Grados de acuerdo
template-gradients-for = Esto muestra con cuánta fuerza está la gente a favor o en contra de algo. Hay ocho pasos, desde el apoyo total hasta un no rotundo.
template-gradients-1 = Apoyo de todo corazón
template-gradients-1-means = Me gusta mucho.
template-gradients-2 = De acuerdo, salvo un detalle
template-gradients-2-means = Me gusta, menos una cosa pequeña.
template-gradients-3 = Apoyo con dudas
template-gradients-3-means = Lo puedo aceptar.
template-gradients-4-means = No tengo opinión sobre esto.
template-gradients-5 = Hay que hablarlo más
template-gradients-5-means = Todavía no sé lo suficiente.
template-gradients-6 = No me gusta, pero lo apoyo
template-gradients-6-means = No me convence, pero no quiero frenar al grupo.
template-gradients-7 = Muy en desacuerdo
template-gradients-7-means = No estoy a favor. En esto no participo.
template-gradients-8-means = Estoy en contra y pido que no se haga.

template-simple-majority = Mayoría simple
template-simple-majority-for = Esto sale adelante si está de acuerdo más de la mitad de quienes dicen sí o no. Si te abstienes, participas sin ponerte de ningún lado.

template-two-thirds = Mayoría de dos tercios
template-two-thirds-for = Esto sale adelante si están de acuerdo al menos dos de cada tres personas que dicen sí o no. Es buena para cambios que cuesta deshacer.

template-practice = Votación de prueba
template-practice-for = De esta votación no depende nada. Está aquí para que todo el mundo pueda probar cómo se vota.
template-practice-title = ¿Qué comemos?
template-practice-soup = Sopa y pan
template-practice-soup-means = Caliente, y alcanza para todo el mundo.
template-practice-rice = Arroz con frijoles
template-practice-rice-means = Llena mucho y no lleva carne.
# same as English
template-practice-pizza = Pizza
template-practice-pizza-means = Recién salida del horno.
template-practice-leftovers = Sobras
template-practice-leftovers-means = Compartimos lo que cada cual tiene en casa.

template-meeting = Fecha de reunión
template-meeting-for = Así encontramos una fecha que convenga a la mayoría. Di para cada una: sí, si hace falta o no.
template-meeting-title = ¿Cuándo nos reunimos?

template-dots = Votación por puntos
template-dots-for = Cada persona tiene unos puntos y los da a lo que más le importa. Puedes dar muchos a una sola cosa o repartirlos.

template-ranked = Elección por orden
template-ranked-for = Pon los nombres en el orden que quieras, el mejor primero. Se elige a una persona. Nadie del grupo puede ver qué votaste.

template-stv = Elección con voto único transferible
template-stv-for = Pon los nombres en el orden que quieras, el mejor primero. Se elige a varias personas, para que las opiniones con menos apoyo también tengan un puesto.

template-budget = Presupuesto por puntos
template-budget-for = Cada punto es una parte del dinero que tenemos. Da tus puntos a aquello en lo que lo gastarías.
