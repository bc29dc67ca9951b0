## The desk, two rooms of it: questions with the FAQ, and starter packs.

know-room = Preguntas y respuestas
know-lead = Aquí pregunta la gente, y tú respondes. Una buena respuesta puede quedar en las preguntas frecuentes, para todo el mundo.
know-questions = Lo que pregunta la gente
know-no-questions = Todavía no ha preguntado nadie.
know-waiting = Esperan una respuesta
know-answered = Respondidas
know-taken-back = Retiradas
know-faqs = Preguntas frecuentes
know-no-faqs = Todavía no hay preguntas frecuentes. Puede crearlas alguien que organiza.
know-all = Todas las preguntas y respuestas
know-one-question = Una pregunta
know-one-faq = Preguntas frecuentes

## One reader's question.

know-conversation = Respuestas
know-notes-lead = Quien preguntó no las ve nunca.
know-said-answer = { $name } respondió
know-said-reply = Quien preguntó escribió
know-answer-label = Tu respuesta
know-answer-help = Se lee en la página privada de quien preguntó. Solo pueden abrirla esa persona y el equipo de bienvenida.
know-record-lead = Esto lo ve el equipo de bienvenida. Quien preguntó no lo ve.
know-step-arrived = Llegó la pregunta.
know-step-answered = { $name } respondió.
know-step-replied = Quien preguntó escribió otra vez.
know-step-changed = Quien preguntó cambió su pregunta.
know-step-withdrawn = Quien preguntó retiró su pregunta.
know-make-answer = Ponerla en las preguntas frecuentes
know-into = En qué preguntas frecuentes
know-improve = Una nueva, o mejorar una que ya está
know-as-new = Una respuesta nueva
know-hide-who-asked = Esto lo leerá otra gente. Quita lo que pueda mostrar quién preguntó.
know-is-an-answer = Ya está en las preguntas frecuentes.

## Keeping a FAQ.

know-make = Crear unas preguntas frecuentes
know-settings = Nombre y partes
know-title-in = Cómo se llaman estas preguntas frecuentes ({ $language })
know-about-in = De qué tratan ({ $language })
know-asks = La gente puede preguntar al grupo
know-asks-help = Sus preguntas llegan aquí. Se cierran con las llaves del equipo de bienvenida.
know-show-stale = Avisar a quien lee de las respuestas que pueden ser viejas
know-show-stale-help = Si nadie mira una respuesta durante seis meses, se dice junto a ella. Tú lo ves siempre.
know-remove = Borrar estas preguntas frecuentes
know-remove-lead = Se borran las preguntas frecuentes con todas sus respuestas. Nadie puede recuperarlas. Antes puedes guardar un archivo.
know-suggests-better = Otras palabras para: { $question }
know-entries = Respuestas
know-sift-stale = Sin revisar desde hace seis meses ({ $count })
know-find = Buscar palabras en ellas
know-found = { $count ->
    [0] Ninguna respuesta.
    [one] Una respuesta.
    [many] { $count } de respuestas.
   *[other] { $count } respuestas.
}
know-more = Mostrar más (quedan { $count })
know-never-reviewed = nadie ha mirado si sigue siendo así
know-reviewed-member = el { $day } lo revisó alguien que es miembro
know-reviewed-greeter = el { $day } lo revisó alguien del equipo de bienvenida
know-reviewed-organiser = el { $day } lo revisó alguien que organiza el grupo
know-reviewed-long-ago-member = la última revisión fue el { $day }, de alguien que es miembro: míralo otra vez, por favor
know-reviewed-long-ago-greeter = la última revisión fue el { $day }, del equipo de bienvenida: míralo otra vez, por favor
know-reviewed-long-ago-organiser = la última revisión fue el { $day }, de alguien que organiza el grupo: míralo otra vez, por favor
know-still-so = Sigue siendo así
know-drop = Quitarla
know-drop-lead = Se borran la pregunta y su respuesta. Entonces los enlaces que llevaban a ella llevan a todas las preguntas frecuentes.
know-drop-yes = Sí, quitarla
know-keep-it = No, dejarla

know-new = Una respuesta nueva
know-editing = Cambiar esta respuesta
know-question-in = Pregunta ({ $language })
know-answer-in = Respuesta ({ $language })
know-markdown = Deja una línea vacía para empezar otro párrafo. Las listas empiezan con «-». Un idioma que dejes en blanco no se muestra.
know-related = Respuestas que van con esta
know-related-help = Sus nombres, como están junto a ellas en la lista, con comas entre ellos.
know-is-so = Lo he mirado: hoy es así
know-is-so-help = Se guarda el día, y si eres miembro, das la bienvenida u organizas. Tu nombre no.
know-changed-since = Mientras tanto, otra persona cambió esto. Así está ahora. Si guardas lo tuyo, lo reemplaza.
know-gone-since = Mientras tanto, otra persona quitó esta respuesta. Si guardas la tuya, vuelve a estar.
know-keep-mine = Guardar lo mío

## Files of a FAQ.

know-import = Traer un archivo
know-import-lead = Se lee en este dispositivo. Ves qué se entendió y eliges qué añadir.
know-file = Un archivo
know-file-help = Markdown con títulos, una tabla (CSV) o una página (HTML).
know-file-unread = Este archivo no se puede leer aquí. Puede que sea demasiado grande, o que no sea un texto.
know-paste = O pega su texto
know-paste-help = Cada pregunta como título, con su respuesta debajo.
know-read = Leerlo
know-understood = { $count ->
    [0] No se encontró ninguna respuesta en él.
    [one] Se encontró una respuesta en él.
    [many] Se encontraron { $count } de respuestas en él.
   *[other] Se encontraron { $count } respuestas en él.
}
know-not-understood = { $count ->
    [one] Hay un lugar que no se entendió
    [many] Hay { $count } de lugares que no se entendieron
   *[other] Hay { $count } lugares que no se entendieron
}
know-line = Línea { $line }:
know-missing-sections = Estas partes solo están en el archivo: { $names }. Sin ellas, sus respuestas van antes de todas las partes.
know-make-sections = Crear estas partes
know-which-to-add = Cuáles añadir
know-replaces = Reemplaza una respuesta que ya está: { $question }
know-row-everyone = La verá todo el mundo.
know-row-members = Solo la verán las personas miembros.
know-row-circles = Solo la verá quien esté en { $circles }.
know-unsaid = Quién ve las respuestas nuevas, si el archivo no lo dice
know-add = Añadirlas
know-rest-of-file = { $count ->
    [one] Después viene una respuesta más de este archivo.
    [many] Después vienen { $count } de respuestas más de este archivo.
   *[other] Después vienen { $count } respuestas más de este archivo.
}
know-none-chosen = No hay nada marcado. Marca lo que quieras añadir.
know-another = Otro archivo
know-export = Guardar un archivo
know-export-served = Como en su página, con lo que tú puedes ver:
know-export-all = Todo, con las respuestas para todos los círculos. Cuida bien este archivo:
know-not-saved = Este navegador no puede crear un archivo. Prueba con otro.

## Starter packs at the desk. (The words for "for whom" and for sections are the FAQ's too.)

curate-room = Paquetes de inicio
curate-lead = Un paquete de inicio es una sola lista de gente, grupos y enlaces, estén en la red que estén.
curate-none = Todavía no hay ningún paquete de inicio.
curate-all = Todos los paquetes de inicio
curate-make = Crear un paquete de inicio
curate-make-it = Crearlo
curate-settings = Nombre y partes
curate-to-page = Ver su página
curate-close = Cerrar sin guardar
curate-title-in = Cómo se llama el paquete ({ $language })
curate-about-in = Qué es y para quién ({ $language })
curate-purpose = Para qué es
curate-purpose-follow = Para seguir, leer, llamar o visitar
curate-purpose-block = Para alejarse. Solo lo ven las personas miembros.
curate-name = Su nombre en la dirección
curate-name-help = Letras minúsculas de la «a» a la «z» sin tildes, números y guiones. Si lo dejas en blanco, se saca del título.
curate-sections = Partes
curate-sections-help = Una parte es un título con entradas debajo. Si quitas una parte, sus entradas van antes de todas las demás partes.
curate-section = Parte
curate-no-section = Antes de todas las partes
curate-heading-in = Título ({ $language })
curate-add-section = Añadir una parte
curate-remove-row = Quitar esta fila
curate-remove = Borrar este paquete
curate-remove-lead = Se borra el paquete con todo lo que contiene. Nadie puede recuperarlo. Antes puedes guardar un archivo.
curate-remove-yes = Sí, borrarlo

curate-for = Quién lo ve
curate-for-everyone = Todo el mundo
curate-for-members = Solo miembros
curate-for-circles = Solo estos círculos
curate-circles = Qué círculos
curate-only-circles = Solo para { $circles }
curate-title-for-all = El título y la introducción los puede leer todo el mundo.
curate-new-address = Darle una dirección nueva
curate-new-address-help = Su dirección se formó con las primeras palabras, y aún las contiene. Márcalo si nombraban a alguien. Los enlaces viejos llevarán a la lista entera.
curate-has-new-address = Ahora tiene una dirección nueva.
curate-no-new-address = Tus palabras están guardadas. La dirección sigue siendo la de antes. Inténtalo otra vez, por favor.
curate-signed-in = Solo para quien tiene código
curate-signed-in-help = Márcalo si esa cuenta pide a su red que no se muestre a quien no ha entrado en ella.

curate-taken-out = Alguien pidió salir de la lista. Ya no se ve en ella.
curate-asked-out = { $count ->
    [one] una persona pidió salir
    [many] { $count } de personas pidieron salir
   *[other] { $count } personas pidieron salir
}
curate-seen = Ya lo he visto

curate-suggestions = { $count ->
    [one] Una sugerencia de un miembro
    [many] { $count } de sugerencias de miembros
   *[other] { $count } sugerencias de miembros
}
curate-suggestions-organisers = Las acepta o las deja a un lado alguien que organiza.
curate-suggested-on = Se sugirió el { $day }
curate-take-up = Aceptarla
curate-aside = Dejarla a un lado

curate-entries = Quién y qué hay dentro
curate-sift = Qué mostrar
curate-sift-all = Todo ({ $count })
curate-sift-not-agreed = Falta su sí ({ $count })
curate-sift-unchecked = Sin revisar desde hace seis meses ({ $count })
curate-sift-members = Solo miembros ({ $count })
curate-nobody = Aquí no hay nada.
curate-is-organisation = una organización pública
curate-is-to-be-asked = falta preguntarle
curate-is-asked = se le preguntó el { $day }
curate-is-agreed = dijo que sí el { $day }
curate-is-agreed-with = dijo que sí el { $day }, a { $name }
curate-is-declined = prefiere no estar ({ $day })
curate-is-removed = pidió salir de la lista ({ $day })
curate-never-checked = nadie lo ha revisado
curate-checked-on = se revisó el { $day }
curate-checked-long-ago = se revisó por última vez el { $day }: míralo otra vez, por favor
curate-change = Cambiar { $name }

curate-add = Añadir a alguien o algo
curate-editing = Cambiar esta entrada
curate-label-in = Nombre ({ $language })
curate-why-in = Por qué está en la lista ({ $language })
curate-known = Dónde se le encuentra
curate-kind = Tipo
# same as English
curate-kind-bluesky = Bluesky
curate-kind-fediverse = Fediverso (Mastodon y otros)
curate-kind-web = Un sitio web
curate-kind-feed = Novedades (RSS o Atom)
curate-kind-private = Un enlace solo para miembros
curate-kind-phone = Un teléfono
curate-kind-place = Un lugar
curate-kind-other = Otra red
curate-kind-domain = Un servidor entero, para alejarse de él
curate-known-handle = Nombre de la cuenta, como nombre.bsky.social
curate-known-did = El DID, si lo sabes
curate-known-address = Dirección, como nombre@servidor.example
curate-known-page = Su página, si la sabes
curate-known-id = Su identificador de ActivityPub
curate-known-link = Enlace
curate-known-number = Número
curate-known-network = Qué red
curate-known-name = Su nombre allí
curate-known-more = Un enlace, si lo hay
curate-known-domain = Servidor, como servidor.example
curate-place-in = Dónde está ({ $language })
curate-private-help = Este enlace solo lo ven las personas miembros. No está en ningún archivo para otra gente.
curate-add-known = Añadir otra forma de encontrarle
curate-rest = Estas líneas no se entendieron. Escríbelas a mano si hacen falta, por favor.
curate-consent-changed = Mientras tanto cambió lo que dijo. Aquí está como es ahora.
curate-consent = ¿Ha dicho que sí?
curate-consent-help = El público ve las organizaciones y a quienes dijeron que sí. Las personas miembros ven también a quienes todavía hay que preguntar.
curate-consent-is = Qué dijo
curate-consent-to-be-asked = Falta preguntarle
curate-consent-asked = Se le preguntó, y no ha respondido
curate-consent-agreed = Dijo que sí
curate-consent-organisation = No hay a quién preguntar: es una organización pública
curate-consent-declined = Prefiere no estar
curate-consent-removed = Pidió salir de la lista
curate-consent-on = Qué día
curate-consent-on-help = Déjalo en blanco si fue hoy.
curate-consent-by = A quién del grupo se lo dijo
curate-consent-by-help = Déjalo en blanco si fue a ti.
curate-load-again = Volver a cargarlo
curate-check = Lo he revisado: sigue siendo así
curate-up = Subir
curate-down = Bajar
curate-drop = Quitar del paquete
curate-drop-lead = La entrada se borra. De quien prefiere no estar en la lista, los nombres se quedan aquí, sin verse, para que nadie los añada otra vez por error.
curate-drop-yes = Sí, quitar

curate-import = Traer una lista
curate-import-lead = Trae gente y enlaces de Mastodon, de Bluesky, de un lector de RSS o de una simple lista. Antes de añadir nada, ves qué se entendió.
curate-file = Un archivo de este dispositivo
curate-file-help = CSV, JSON, OPML, Markdown o texto, de hasta 2 MB. Se lee en este dispositivo.
curate-paste = O pega un texto
curate-paste-help = En cada línea un nombre de cuenta, una dirección o un enlace. O lo que hay en un archivo de esos.
curate-read = Leerlo
curate-fetch = O tráelo de una red
curate-fetch-help = Un enlace a un paquete de inicio de Bluesky, o a un archivo. Lo pide el servidor de tu grupo, y puede verlo quien se encarga de él.
curate-fetch-it = Traerlo
curate-fetch-off = Este servidor no trae nada de otras redes. Guarda antes la lista como archivo.
curate-understood = { $count ->
    [0] No hay nada que añadir ({ $format })
    [one] Se entendió una entrada ({ $format })
    [many] Se entendieron { $count } de entradas ({ $format })
   *[other] Se entendieron { $count } entradas ({ $format })
}
curate-added = { $count ->
    [0] No se añadió nada. Ya estaba todo en la lista.
    [one] Se añadió una entrada.
    [many] Se añadieron { $count } de entradas.
   *[other] Se añadieron { $count } entradas.
}
curate-added-as = Al principio, junto a cada nombre dice «falta preguntarle», salvo si lo marcas como organización. Así el público todavía no lo ve.
curate-tick-all = Marcar todo
curate-tick-none = No marcar nada
curate-take = Añadir
curate-who = Quién o qué
curate-is-one = Organización
curate-take-one = Añadir { $name }
curate-is-one-of = { $name } es una organización pública
curate-there = Ya está en la lista
curate-said-no = Prefiere no estar en la lista
curate-left = { $count ->
    [one] Después viene una entrada más.
    [many] Después vienen { $count } de entradas más.
   *[other] Después vienen { $count } entradas más.
}
curate-as-in-file = Como dice el archivo
curate-as-said = Conservar lo que dice el archivo sobre quién dijo que sí
curate-as-said-help = Solo si este archivo lo hizo tu propio grupo: la gente dijo que sí a tu grupo, no a otro.
curate-add-ticked = Seguir con lo que está marcado
curate-another = Leer otra cosa
curate-not-understood = { $count ->
    [one] Una línea se quedó fuera
    [many] { $count } de líneas se quedaron fuera
   *[other] { $count } líneas se quedaron fuera
}
curate-line = Línea { $line }:
curate-more-lines = { $count ->
    [one] Y una más.
    [many] Y { $count } de líneas más.
   *[other] Y { $count } más.
}
unread-too-large = El archivo tiene más de 2 MB.
unread-too-many = Hay más de lo que cabe. El resto se quedó fuera.
unread-empty = No contiene nada.
unread-broken = Está cortado, o no es lo que parece.
unread-newer = Se hizo con una versión más nueva de este programa.
unread-no-address = Aquí no hay ninguna dirección, ni nombre de cuenta, ni enlace.
unread-not-secure = El enlace no empieza por https://.
unread-to-fetch = Esto es un enlace a una lista. Tráela de su red, por favor.
unread-twice = Está dos veces.
unread-said-no = Prefiere no estar en la lista.
unread-too-long = Las palabras son demasiado largas, o hay demasiados nombres.
unread-no-answer = A una pregunta le hace falta una respuesta, y a una respuesta, una pregunta.
unread-unplaced = Estas palabras no responden a ninguna pregunta.

curate-export = Guardar un archivo
curate-export-lead = El archivo se hace en este dispositivo. Cuídalo: hay gente que te confió su nombre.
curate-format = Qué tipo de archivo
curate-format-porchlight = Porchlight: todo, para guardarlo o llevarlo a otro lugar
curate-format-mastodon-following = Mastodon: a quién seguir
curate-format-mastodon-lists = Mastodon: listas
curate-format-mastodon-blocks = Mastodon: cuentas que bloquear
curate-format-mastodon-domain-blocks = Mastodon: servidores que bloquear
curate-format-mastodon-collection = Mastodon: una colección
curate-format-bluesky = Bluesky: un paquete de inicio
# same as English
curate-format-fedidevs = Fedidevs
curate-format-collection = Colección de ActivityStreams
curate-format-opml = Novedades RSS (OPML)
curate-format-markdown = Un texto con títulos (Markdown)
curate-format-plain = Nombres de cuenta, cada uno en su línea
curate-whom = Quién recibe el archivo
curate-whom-everyone = Cualquiera: lo que ve el público
curate-whom-members = Miembros: lo que puede guardar cualquier miembro
curate-whom-curators = Solo quienes organizamos: todo, también lo que dijo cada persona
curate-merge = Cuando Mastodon pregunte, elige «Unir», no «Sobrescribir». Con «Sobrescribir», esa cuenta perdería a toda la gente que sigue ahora.
curate-owner = Para Bluesky: el DID de tu cuenta
curate-owner-help = Empieza por did: y se puede dejar en blanco.
curate-save = Crear el archivo
curate-saved = { $count ->
    [0] El archivo está hecho.
    [one] El archivo está hecho. Hay una entrada que no cabe en un archivo así.
    [many] El archivo está hecho. Hay { $count } de entradas que no caben en un archivo así.
   *[other] El archivo está hecho. Hay { $count } entradas que no caben en un archivo así.
}
