## The desk, where greeters and organisers work. Nobody else reads this.

desk-rooms = Partes de la mesa de bienvenida
desk-languages = Idiomas
desk-room-requests = Peticiones
desk-room-people = Miembros e invitaciones
desk-room-keys = Llaves del equipo
desk-room-forms = Formularios
desk-one-moment = Un momento…
desk-done = Hecho.
desk-line-cut = No hay conexión. Puede que lo que ves ya sea viejo.
desk-files-cut = No hay conexión. Falta por llegar la parte de la mesa que lee y hace archivos. Lo que escribiste o elegiste sigue aquí. Inténtalo otra vez en un momento, por favor.
desk-copied = Copiado.
desk-not-done = Todavía no está hecho
desk-shut = La mesa de bienvenida está cerrada
desk-code-needed = La mesa de bienvenida es para el equipo de bienvenida y quienes organizan. Se abre con tu código.
desk-to-join = Usar mi código
desk-not-yours = La mesa de bienvenida es para el equipo de bienvenida y quienes organizan. Tu código es de miembro.
desk-to-group = Ir a la página del grupo
desk-again = Probar otra vez
desk-keep = Guardar
desk-print = Imprimir
desk-change = Cambiar
desk-yes = Sí
# same as English
desk-no = No
desk-nameless = alguien sin nombre
desk-newcomer = la persona nueva
desk-this-is-you = eres tú
desk-never-ask = Nadie del grupo te lo pedirá nunca.

## Opening what was sealed, and closing it again.

desk-open-for = { $minutes ->
    [one] Tu llave está abierta aquí. Se cierra si nadie toca nada durante un minuto.
    [many] Tu llave está abierta aquí. Se cierra si nadie toca nada durante { $minutes } de minutos.
   *[other] Tu llave está abierta aquí. Se cierra si nadie toca nada durante { $minutes } minutos.
}
desk-open-for-call = { $minutes ->
    [one] Para esta llamada, tu llave sigue abierta un minuto. Después vuelve a cerrarse sola.
    [many] Para esta llamada, tu llave sigue abierta { $minutes } de minutos. Después vuelve a cerrarse sola.
   *[other] Para esta llamada, tu llave sigue abierta { $minutes } minutos. Después vuelve a cerrarse sola.
}
desk-keep-open = Dejarla abierta durante esta llamada
desk-lock-now = Cerrar ahora
desk-closing = Tu llave se cierra dentro de un minuto. Toca cualquier cosa para que siga abierta.
desk-locked = Cerrado con llave. En esta pantalla no queda nada abierto.
desk-locked-alone = { $minutes ->
    [one] Nadie tocó nada durante un minuto, así que está cerrado con llave.
    [many] Nadie tocó nada durante { $minutes } de minutos, así que está cerrado con llave.
   *[other] Nadie tocó nada durante { $minutes } minutos, así que está cerrado con llave.
}
desk-unlock-title = Abre con tus seis palabras
desk-six-words = Tus seis palabras secretas
desk-unlock-help = Las palabras que anotaste cuando hiciste tu llave. Nunca salen de este dispositivo.
desk-unlock = Abrir
desk-unlocked = Abierta.
desk-words-differ = No son las seis palabras. Compara cada una con tu papel, por favor.
desk-no-memory = Este dispositivo no tiene memoria suficiente para esto. Cierra otras páginas o usa otro dispositivo.
desk-keys-unread = No se puede leer la llave de este dispositivo. Recupérala con tu hoja de recuperación.
desk-no-keys-here = En este dispositivo no hay ninguna llave.
desk-needs-keys = Esto está cerrado con llave. Para leerlo, este dispositivo necesita una llave del equipo de bienvenida.
desk-to-keys = Ir a las llaves

## The list of requests.

desk-nobody-greeted = { $count ->
    [one] Hay una persona a la que nadie ha recibido desde hace { $days } días.
    [many] Hay { $count } de personas a las que nadie ha recibido desde hace { $days } días.
   *[other] Hay { $count } personas a las que nadie ha recibido desde hace { $days } días.
}
desk-no-requests = No hay nadie esperando.
desk-stage-arrived-many = Nuevas
desk-stage-conversation-many = En conversación
desk-stage-over-many = Decididas
desk-stage-arrived = Nueva
desk-stage-conversation = En conversación
desk-stage-welcomed = Le damos la bienvenida
desk-stage-not-now = Ahora no
desk-stage-withdrawn = La persona nueva la retiró
# same as English
desk-request-called = { $form }, { $number }
desk-written-in = en { $language }
desk-written-in-other = en { $language }, que tú no lees
desk-arrived = Llegó
desk-waits = { $days ->
    [0] espera desde hoy
    [one] espera desde hace un día
    [many] espera desde hace { $days } de días
   *[other] espera desde hace { $days } días
}
desk-met-by = { $name } recibe a esta persona
desk-approvals = { $count ->
    [one] una persona del equipo dice que sí
    [many] { $count } de personas del equipo dicen que sí
   *[other] { $count } personas del equipo dicen que sí
}
desk-kept-until = se borra, como prometimos, el { $day }
desk-not-sealed = No está cerrada con llave: la puede leer quien se encarga del servidor.
desk-deleted = { $count ->
    [0] En los últimos 30 días no se borró ninguna petición.
    [one] En los últimos 30 días se borró una petición, como prometimos.
    [many] En los últimos 30 días se borraron { $count } de peticiones, como prometimos.
   *[other] En los últimos 30 días se borraron { $count } peticiones, como prometimos.
}
desk-look-again = Mirar otra vez
desk-read-title = Qué idiomas leo
desk-read-lead = Las peticiones en estos idiomas te salen primero. La gente nueva ve qué idiomas se leen aquí, pero no quién los lee.
desk-read-which = Leo
desk-read-more = Otros idiomas
desk-read-more-help = Siglas con comas entre ellas, como ht, fr, zh-Hant.

## One request.

desk-one-request = Una petición
desk-all-requests = Todas las peticiones
desk-request-gone = Esta petición ya no está aquí. Se borró, como prometimos, o la borró quien la envió.
desk-language = Escrita en
desk-who-meets = Quién la recibe
desk-who-invited = Quién la invitó
desk-how = Cómo se rellenó
desk-aloud = con alguien del equipo de bienvenida, que leyó en voz alta lo que se acepta
desk-deleted-on = Se borra, como prometimos, el
desk-not-sealed-long = Esta petición no se cerró con llave. Quien se encarga del servidor puede leerla. También puede leer lo que escribas aquí.
desk-answers = Lo que escribió
desk-no-letter = Aquí no hay respuestas.
desk-no-answer = sin respuesta
desk-prefers-not = prefiere no decirlo
desk-mistakes = { $count ->
    [one] Una respuesta no encaja con su pregunta. Pregunta antes de darla por buena.
    [many] { $count } de respuestas no encajan con sus preguntas. Pregunta antes de darlas por buenas.
   *[other] { $count } respuestas no encajan con sus preguntas. Pregunta antes de darlas por buenas.
}
desk-wrong-missing = Falta esto, y el formulario lo pide.
desk-wrong-agreement-missing = No aceptó esto.
desk-wrong-agreement-changed = Aceptó un texto distinto de este.
desk-wrong-too-long = Es más largo de lo que permite el formulario, así que no se muestra.
desk-wrong-not-an-email = Esto no es una dirección de correo electrónico.
desk-wrong-not-a-phone = Esto no es un número de teléfono.
desk-wrong-not-a-handle = Esto no es un nombre de esa red.
desk-wrong-not-a-number = Esto no es un número.
desk-wrong-out-of-range = Este número es demasiado alto o demasiado bajo.
desk-wrong-not-a-day = Esto no es una fecha.
desk-wrong-not-a-choice = Esta respuesta no está entre las que se pueden elegir.
desk-wrong-too-many = Eligió más de lo que permite el formulario.
desk-ask-for = Pregunta por { $name }
desk-message-yes = Puedes dejar un mensaje.
desk-message-no = No dejes ningún mensaje.
# same as English
desk-free-on = { $day }: { $parts }
desk-day-mon = Lunes
desk-day-tue = Martes
desk-day-wed = Miércoles
desk-day-thu = Jueves
desk-day-fri = Viernes
desk-day-sat = Sábado
desk-day-sun = Domingo
desk-part-morning = por la mañana
desk-part-afternoon = por la tarde
desk-part-evening = por la noche
desk-agreed = aceptó el texto número { $version }
desk-agreed-words = El texto
desk-shut-not-yet = Esto se cerró con llave antes de que te dejaran entrar. Otra persona del equipo puede abrirlo para ti, en «Llaves del equipo».
desk-shut-not-in = Tu llave no abre esto. Otra persona del equipo tiene que dejarte entrar primero, en «Llaves del equipo».
desk-shut-altered = Esto cambió antes de llegar aquí, o es de otro sitio. Por eso sigue cerrado. Avisa al resto del equipo de bienvenida.
desk-shut-unreadable = Esto se abrió, pero no se puede leer. Puede que alguien lo haya enviado a mano.

## What is said in a request.

desk-known-by = De miembros que conocen a esta persona
desk-conversation = Con la persona nueva
desk-nothing-said = Todavía no se ha dicho nada.
desk-notes = Notas del equipo de bienvenida
desk-notes-lead = La persona nueva no las ve nunca.
desk-said-question = { $name } preguntó
desk-said-reply = La persona nueva escribió
desk-said-note = { $name } anotó
desk-said-vouch = { $name } responde por esta persona
desk-said-introduction = { $name }, que invitó a esta persona
desk-said-not-now = { $name } dijo: ahora no
desk-said-welcome = { $name } dijo: te damos la bienvenida
desk-signed-as = La persona nueva ve el nombre { $name }.
desk-unsigned = Esto no lo firmó nadie que esté hoy en la lista del equipo de bienvenida.
desk-ask-label = Escribir a la persona nueva
desk-ask-help = Lo lee en su página privada. Solo lo pueden abrir esa persona y el equipo de bienvenida.
desk-ask-send = Enviar
desk-words-lang = Escrito en
desk-words-name = Nombre con el que se firma
desk-words-name-help = Si lo dejas en blanco, lo firma «el equipo de bienvenida».
desk-note-label = Una nota para el resto del equipo
desk-note-send = Dejar esta nota

## Deciding.

desk-decide = Decidir
desk-needed = { $need ->
    [one] Tiene que decir que sí una persona del equipo. Ahora: { $have }.
    [many] Tienen que decir que sí { $need } de personas del equipo. Ahora: { $have }.
   *[other] Tienen que decir que sí { $need } personas del equipo. Ahora: { $have }.
}
desk-vouch-needed = Alguien que ya es miembro tiene que responder por esta persona. Todavía no lo ha hecho nadie.
desk-who-vouched = Responden por esta persona: { $names }
desk-who-approves = Sí: { $names }
desk-who-not-now = Ahora no: { $names }
desk-who-aside = Se hacen a un lado: { $names }
desk-who-abstained = Prefieren no decirlo: { $names }
desk-meet = Yo recibo a esta persona
desk-i-meet = Tú recibes a esta persona.
desk-leave = Que la reciba alguien más
desk-they-meet = { $name } recibe a esta persona.
desk-take-over = Ahora la recibo yo
desk-open-first = Para escribirle, abre primero sus respuestas.
desk-no-reply-key = En sus respuestas no hay llave para contestarle. Busca otra forma de hablar con esta persona.
desk-approve = Le damos la bienvenida
desk-approve-not-alone = Tienen que decir que sí { $need } personas del equipo antes de darle la bienvenida.
desk-path = Su camino en la carpeta de bienvenida
desk-path-none = ningún camino especial
desk-welcome-words = Palabras de bienvenida
desk-welcome-words-help = Puedes dejarlo en blanco. Lo lee cuando esté decidido.
desk-approve-send = Sí, le damos la bienvenida
desk-not-now = Ahora no
desk-not-now-words = Por qué ahora no, y cómo pedirlo otra vez
desk-not-now-help = Dilo con cariño y con claridad. Lo lee cuando esté decidido.
desk-not-now-suggestion = Gracias por escribirnos. Ahora no podemos darte la bienvenida. Puedes pedirlo otra vez dentro de tres meses, y lo miraremos con otros ojos.
desk-begin-with = Empezar con estas palabras
desk-not-now-send = Decir que ahora no
desk-leave-it = Dejar que decidan otras personas
desk-step-aside-lead = Conoces demasiado bien a esta persona, o hay algo entre tú y esa persona. Entonces deciden otras personas.
desk-step-aside-send = Hacerme a un lado
desk-abstain-lead = Prefieres no decir ni que sí ni que no.
desk-abstain-send = Prefiero no decirlo
desk-over-welcomed = Está decidido: le damos la bienvenida. Todavía no ha recogido su código.
desk-over-joined = Está decidido: le damos la bienvenida, y ya recogió su código.
desk-over-not-now = Está decidido: ahora no.
desk-over-withdrawn = La persona nueva retiró su petición.

## The record of one request.

desk-record = Qué se hizo
desk-record-lead = Esto lo ve el equipo de bienvenida. La persona nueva no lo ve.
desk-step-arrived = Llegó la petición.
desk-step-replied = La persona nueva escribió.
desk-step-changed = La persona nueva cambió sus respuestas.
desk-step-welcomed = Se decidió: le damos la bienvenida.
desk-step-not-now = Se decidió: ahora no.
desk-step-withdrawn = La persona nueva retiró su petición.
desk-step-joined = La persona nueva recogió su código.
desk-step-met = { $name } recibe a esta persona.
desk-step-left = { $name } deja que la reciba alguien más.
desk-step-asked = { $name } escribió a la persona nueva.
desk-step-noted = { $name } dejó una nota.
desk-step-approved = { $name } dijo que sí.
desk-step-said-not-now = { $name } dijo: ahora no.
desk-step-aside = { $name } se hizo a un lado.
desk-step-abstained = { $name } prefiere no decirlo.
desk-step-vouched = { $name } respondió por esta persona.
desk-step-let-in = { $name } abrió la petición para otra persona del equipo.

## Greeters' keys.

desk-keys-lead = Lo que escribe la gente nueva se cierra para las llaves del equipo de bienvenida. Solo estos dispositivos pueden abrirlo. Quien se encarga del servidor no puede.
desk-no-list = El grupo todavía no tiene llaves. Mientras no las tenga, no se pueden enviar formularios cerrados con llave.
desk-list-good = La lista de llaves está en orden. Sirve hasta el { $day }.
desk-list-ends-soon = La lista de llaves termina el { $day }. Entonces los formularios se paran. La renueva quien tiene la llave de la puerta.
desk-list-expired = La lista de llaves terminó el { $day }. Los formularios esperan hasta que la renueve quien tiene la llave de la puerta.
desk-list-doubtful = Alto: no se puede confiar en esta lista de llaves
desk-list-other-door = Está firmada con una llave de la puerta distinta de la de antes.
desk-list-older = Es más antigua que la lista que este dispositivo vio antes, o no viene de ella.
desk-list-unsigned = No está firmada como debe ser, o alguien la quitó.
desk-list-doubtful-next = Puede que alguien haya cambiado los datos del servidor. Aquí no se cierra nada con esta lista. Llama al resto del equipo de bienvenida.
desk-list-not-good = La lista de llaves no está en orden, así que no se cierra ni se firma nada. Mira en «Llaves del equipo».
desk-clocks-apart = El reloj de este dispositivo y el del servidor difieren en más de un día. Por eso aquí no se firma nada. Comprueba la fecha de este dispositivo y vuelve a cargar esta página.
desk-keys-closed = Tu llave está cerrada. Ábrela primero con tus seis palabras.
desk-key-not-in = Tu llave todavía no está en la lista. Otra persona del equipo tiene que dejarte entrar primero.
desk-begin-title = Haz tu llave
desk-begin-first = Eres la primera persona. Así se hacen la llave de la puerta, que firma la lista, y una llave tuya. Las dos se quedan en este dispositivo. Ten a mano papel y lápiz.
desk-begin-early = Primero alguien que organiza tiene que hacer la llave de la puerta. Ya puedes hacer tu propia llave. Después esperará a que la dejen entrar.
desk-begin-new = Así se hace una llave en este dispositivo. Después, alguien del equipo que ya está dentro te deja entrar. Ten a mano papel y lápiz.
desk-make = Hacer una llave
desk-key-lost = Ya enviaste una llave antes. ¿Se perdió, y la hoja de recuperación también? Entonces, lo que se cerró solo para ella no se puede volver a abrir. Haz una llave nueva, y otra persona del equipo te abre lo que está esperando.
desk-made-words = 1. Anota estas seis palabras secretas
desk-made-words-lead = Abren tu llave en este dispositivo. Se muestran solo esta vez. Nadie te las pedirá nunca.
desk-made-sheet = 2. Imprime la hoja, o cópiala a mano
desk-made-sheet-lead = Con ella recuperas tu llave en otro dispositivo. Guárdala lejos de las seis palabras y de este dispositivo.
desk-made-type = 3. Escribe las seis palabras de tu papel
desk-keep-help = Así sabes que las anotaste bien.
desk-keep-keys = Guardar mi llave en este dispositivo
desk-made-lost = Si pierdes el dispositivo y la hoja, nadie puede recuperar esta llave. Desde aquí tampoco podemos.
desk-keeps-nothing = Este navegador no nos guarda nada, así que aquí no puede quedarse ninguna llave. Dale permiso o usa otro navegador.
desk-keys-made = Tu llave está hecha, y su mitad pública ya se envió.
desk-keys-back = Tu llave está otra vez en este dispositivo.
desk-keys-forgotten = En este dispositivo ya no hay ninguna llave.
desk-your-key = Tu llave
desk-sign-first = Firmar la primera lista
desk-list-signed = La lista está firmada. Ya se pueden enviar formularios cerrados con llave.
desk-you-are-in = Tu llave está en la lista. Puedes leer lo que se cierra para el equipo de bienvenida.
desk-you-wait = Tu llave espera a que la dejen entrar.
desk-you-wait-how = Llama a alguien del equipo que tenga una voz que conozcas. Léele las seis palabras de abajo, o los números. Esa persona los compara y te deja entrar. No leas nunca tus palabras secretas.
desk-not-offered = El grupo todavía no tiene la mitad pública de tu llave.
desk-offer = Enviarla
desk-key-sent = Enviada. Ahora otra persona del equipo puede dejarte entrar.
desk-you-have-door = Este dispositivo guarda también la llave de la puerta, que firma la lista.
desk-other-door-here = La llave de la puerta de este dispositivo no es la que firma esta lista.
desk-show-sheet = Mostrar mi hoja de recuperación
desk-forget-title = Quitar mi llave de este dispositivo
desk-forget-lead = Sin tu hoja de recuperación no se puede volver a poner. «Olvidar este dispositivo» también la quita.
desk-forget = Quitarla
desk-restore-title = Recuperar mi llave con su hoja
desk-restore-own = Las dos líneas de tu llave
desk-restore-help = Da igual si usas mayúsculas o minúsculas, espacios o guiones.
desk-restore-door = Las dos líneas de la llave de la puerta, si están en tu hoja
desk-restore = Recuperarla
desk-sheet-unread = Estas líneas no encajan. Compáralas signo por signo con tu hoja.
desk-show-words = Mostrar las seis palabras
desk-as-numbers = Lo mismo en números:
desk-waiting-title = Quienes esperan para entrar en la lista
desk-waiting-lead = Llama a cada persona. Déjala entrar solo si conoces su voz y las seis palabras son las mismas.
desk-let-in-ask = ¿Te leyó { $name } estas seis palabras, en este orden?
desk-let-in-send = Las seis son las mismas: dejar entrar a { $name }
desk-let-in-differ = ¿Alguna palabra es distinta? Entonces no dejes entrar a esa persona, y avisa al grupo.
desk-let-in = Ya está dentro. Ahora se abre para esa persona lo que está esperando. No cierres esta página.
desk-opening = Abiertas { $done } de { $all } peticiones…
desk-let-in-all = Ahora todas las personas de la lista pueden leer todas las peticiones.
desk-let-in-some = { $count ->
    [one] No se pudo abrir una petición para el resto del equipo. Prueba otra vez, por favor.
    [many] No se pudieron abrir { $count } de peticiones para el resto del equipo. Prueba otra vez, por favor.
   *[other] No se pudieron abrir { $count } peticiones para el resto del equipo. Prueba otra vez, por favor.
}
desk-catch-up-title = Alguien de la lista no puede leer una petición
desk-catch-up-lead = Así se recorren todas las peticiones y se abren para todas las personas de la lista.
desk-catch-up = Abrir todo para toda la lista
desk-list-title = Quién está en la lista
desk-list-lead = Lo que escribe la gente nueva se cierra para estas llaves. Los nombres solo se ven aquí, en la mesa de bienvenida.
desk-list-who = { $count ->
    [one] Una llave
    [many] { $count } de llaves
   *[other] { $count } llaves
}
desk-key-of-nobody = una llave que ya no es de nadie del equipo
desk-renew-title = Renovar la lista
desk-renew-lead = Vuelves a firmar la lista con la llave de la puerta, para 90 días. Quien quede sin marcar se queda fuera a partir de ahora.
desk-renew-who = Quién sigue
desk-renew = Firmar y renovar
desk-list-renewed = La lista está renovada, para 90 días.
desk-renew-by-other = Pide a quien tiene la llave de la puerta que renueve la lista.

## The sheet of paper.

desk-sheet-title = Llaves de { $group }
desk-sheet-lead = Quien tenga esta hoja puede leer lo que escribe la gente nueva. Guárdala donde nadie mire.
desk-sheet-own = Una llave del equipo de bienvenida
desk-sheet-door = La llave de la puerta
desk-sheet-door-lead = Firma la lista de llaves del equipo de bienvenida. Si se pierde, el grupo tiene que empezar de nuevo.
desk-sheet-how = Para recuperarlas: abre { $address } en tu servidor y escribe estas líneas.
desk-sheet-made = Escrita el { $day }.
desk-put-away = Quitar de la pantalla

## Members and invitations.

desk-members = { $count ->
    [one] Una persona miembro
    [many] { $count } de personas miembros
   *[other] { $count } personas miembros
}
desk-role = Qué puede hacer
desk-role-member = Miembro
desk-role-greeter = Da la bienvenida
desk-role-organiser = Organiza
desk-circles = Círculos
desk-circles-help = Nombres con comas entre ellos. Letras de la «a» a la «z» sin tildes, números y guiones.
desk-out-lead = El código de { $name } deja de funcionar enseguida. Si tiene una llave del equipo, esta sigue en la lista hasta que se renueve.
desk-out = Sacar a { $name } del grupo
desk-invite-title = Invitar a alguien
desk-uses = Cuántas personas pueden usarla
desk-days = Para cuántos días
desk-invite = Hacer una invitación
desk-invite-other = Otras formas de invitar:
desk-to-slips = Una hoja de papelitos con códigos, para recortar
desk-to-invite = Invitar a alguien a que pida sumarse
desk-invitations = { $count ->
    [0] No hay invitaciones esperando
    [one] Una invitación está esperando
    [many] { $count } de invitaciones están esperando
   *[other] { $count } invitaciones están esperando
}
desk-invitation-to = Para pedir sumarse: { $form }
desk-uses-left = { $count ->
    [one] se puede usar una vez más
    [many] se puede usar { $count } de veces más
   *[other] se puede usar { $count } veces más
}
desk-until = hasta el { $day }
desk-invited-by = La hizo { $name }
desk-revoke = Retirarla
desk-invited-member = { $group } te invita a ser miembro
desk-invited-greeter = { $group } te invita a dar la bienvenida a la gente nueva
desk-invited-organiser = { $group } te invita a organizar el grupo
desk-invited-once = Se muestra solo esta vez. Cópiala o imprímela ahora.
desk-invited-qr = El enlace en una imagen para una cámara
desk-invited-code = O escribe este código:
desk-invited-until = Funciona hasta el { $moment }.
desk-copy-link = Copiar el enlace
desk-copy-code = Copiar el código

## Forms and their settings.

desk-forms-lead = Cómo conoce el grupo a quienes piden sumarse. Lo que pregunta un formulario se cambia desde la API.
desk-no-forms = El grupo todavía no tiene ningún formulario.
desk-form-open = Abierto
desk-form-closed = Cerrado
desk-today = { $count ->
    [0] hoy ninguna petición
    [one] hoy una petición
    [many] hoy { $count } de peticiones
   *[other] hoy { $count } peticiones
}
desk-to-form = Ver el formulario
desk-fill-with = Rellenarlo con alguien
desk-settings = Ajustes
desk-who-is-hurt = Si esto llegara a otras manos, ¿a quién le haría daño?
desk-who-is-hurt-next = Quita lo que no te haga falta. Di por qué lo preguntas y quién lo ve.
desk-warn-legal-name = «{ $question }» pide el nombre que alguien tiene en sus papeles.
desk-warn-address = «{ $question }» pregunta dónde vive alguien.
desk-warn-immigration = «{ $question }» pregunta por los papeles de alguien, o de dónde viene.
desk-warn-health = «{ $question }» pregunta por la salud.
desk-warn-birth-date = «{ $question }» pregunta cuándo nació alguien.
desk-set-open = Recibir peticiones
desk-set-open-help = Si no se marca, el formulario está cerrado. Con una invitación se puede entrar igual.
desk-set-approvals = Cuántas personas del equipo tienen que decir que sí (de 1 a 5)
desk-set-must-vouch = Alguien que ya es miembro tiene que responder por cada persona nueva
desk-set-must-vouch-help = La persona nueva recibe un código para dárselo a un miembro que la conozca.
desk-set-vouchers = Quien respondió por alguien también puede decir que sí
desk-set-second-look = Mirarlo otra vez después de un «ahora no»
desk-set-second-look-help = Un «ahora no» solo cuenta si lo dicen dos personas del equipo.
desk-set-sealed = Cerrado con llave
desk-set-sealed-help = Las respuestas solo las puede leer el equipo de bienvenida. Quien se encarga del servidor, no.
desk-set-unsealed = Aceptar también respuestas sin cerrar con llave
desk-set-unsealed-help = Vienen de navegadores que no pueden cerrar con llave. Quien se encarga del servidor puede leerlas. Llevan una marca.
desk-set-answer = En cuántos días las mira alguien
desk-set-keep = Después de cuántos días se borran
desk-set-most = Cuántas peticiones al día como máximo
desk-other-way = Otra forma de hablar con el grupo, en { $language }
desk-set-welcome = Carpeta de bienvenida
desk-set-welcome-help = Su nombre en las direcciones. Déjalo en blanco si no hay ninguna.
desk-set-paths = Caminos
desk-set-paths-help = Partes de la carpeta que son solo para algunas personas. Nombres con comas entre ellos.
