## The desk, two rooms of it: questions with the FAQ, and starter packs.

know-room = Preguntas y respuestas
know-lead = Aquí pregunta la gente, y tú respondes. Una buena respuesta puede quedar en las preguntas frecuentes, para todo el mundo.
know-questions = Lo que pregunta la gente
know-no-questions = Todavía no ha preguntado nadie.
know-waiting = Esperan una respuesta
know-answered = Respondidas
know-taken-back = Retiradas
know-faqs = Páginas de preguntas frecuentes
know-no-faqs = Todavía no hay ninguna página de preguntas frecuentes. Puede crearla alguien que organiza el grupo.
know-all = Todas las preguntas y páginas
know-one-question = Una pregunta
know-one-faq = Una página de preguntas frecuentes

## One reader's question.

know-conversation = Respuestas
know-notes-lead = Quien preguntó no las ve nunca.
know-said-answer = { $name } respondió
know-said-reply = Quien preguntó añadió
know-answer-label = Tu respuesta
know-answer-help = Se lee en la página privada de quien preguntó. Solo pueden abrirla esa persona y el equipo de bienvenida.
know-record-lead = Esto lo ve el equipo de bienvenida. Quien preguntó no lo ve.
know-step-arrived = Llegó la pregunta.
know-step-answered = { $name } respondió.
know-step-replied = Quien preguntó volvió a escribir.
know-step-changed = Quien preguntó cambió su pregunta.
know-step-withdrawn = Quien preguntó retiró su pregunta.
know-make-answer = Llevarla a las preguntas frecuentes
know-into = A qué página
know-improve = Una respuesta nueva, o mejorar una que ya está
know-as-new = Una respuesta nueva
know-hide-who-asked = Esto lo leerá otra gente. Quita lo que pueda mostrar quién preguntó.
know-is-an-answer = Ya está en las preguntas frecuentes.

## Keeping a FAQ.

know-make = Crear una página de preguntas frecuentes
know-settings = Nombre y partes
know-title-in = Cómo se llama la página ({ $language })
know-about-in = De qué trata ({ $language })
know-no-keys = Todavía nadie puede preguntar. Antes alguien del equipo de bienvenida tiene que crear las llaves. Así solo el equipo puede leer lo que se pregunta.
know-to-keys = Ir a las llaves del equipo
know-asks = La gente puede preguntar al grupo
know-asks-help = Sus preguntas llegan aquí, cerradas con llave. Solo puede abrirlas el equipo de bienvenida.
know-show-stale = Avisar a quien lee si una respuesta puede haberse quedado vieja
know-show-stale-help = Si nadie revisa una respuesta durante seis meses, se dice junto a ella. En la mesa de bienvenida lo ves siempre.
know-remove = Borrar esta página
know-remove-lead = Se borra la página con todas sus respuestas. Nadie puede recuperarlas. Antes puedes guardar un archivo.
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
know-never-reviewed = nadie ha revisado si sigue siendo así
know-reviewed-member = alguien que es miembro lo revisó el { $day }
know-reviewed-greeter = alguien del equipo de bienvenida lo revisó el { $day }
know-reviewed-organiser = alguien que organiza el grupo lo revisó el { $day }
know-reviewed-long-ago-member = alguien que es miembro lo revisó por última vez el { $day }: míralo otra vez, por favor
know-reviewed-long-ago-greeter = alguien del equipo de bienvenida lo revisó por última vez el { $day }: míralo otra vez, por favor
know-reviewed-long-ago-organiser = alguien que organiza el grupo lo revisó por última vez el { $day }: míralo otra vez, por favor
know-still-so = Sigue siendo así
know-drop = Quitarla
know-drop-lead = Se borran la pregunta y su respuesta. Los enlaces que llevaban a ella llevarán entonces a la página entera.
know-drop-yes = Sí, quitarla
know-keep-it = No, dejarla

know-new = Una respuesta nueva
know-editing = Cambiar esta respuesta
know-question-in = Pregunta ({ $language })
know-answer-in = Respuesta ({ $language })
know-markdown = Deja una línea vacía para empezar otro párrafo. Las listas empiezan con «-». Un idioma que dejes en blanco no se muestra.
know-related = Respuestas que van con esta
know-related-help = Sus nombres, tal como aparecen junto a ellas en la lista, con comas entre ellos.
know-is-so = Lo he revisado: hoy es así
know-is-so-help = Se guardan el día y tu papel en el grupo. Tu nombre no.
know-changed-since = Mientras tanto, otra persona cambió esto. Así está ahora. Si guardas lo tuyo, lo reemplaza.
know-gone-since = Mientras tanto, otra persona quitó esta respuesta. Si guardas lo tuyo, vuelve a estar.
know-keep-mine = Guardar lo mío

## Files of a FAQ.

know-import = Traer respuestas de un archivo
know-import-lead = Se lee en este dispositivo. Ves qué se entendió y eliges qué añadir.
know-file = Un archivo
know-file-help = Markdown con títulos, una tabla (CSV) o una página (HTML).
know-file-unread = Este archivo no se puede leer aquí. Puede que sea demasiado grande, o que no sea un texto.
know-file-letters = El archivo no estaba en UTF-8. Se leyó como { $letters }. Antes de añadir nada, fíjate en las letras con acento: ¿están bien? Si no, guarda el archivo otra vez como UTF-8.
know-paste = O pega su texto
know-paste-help = Cada pregunta como título, con su respuesta debajo.
know-read = Leerlo
know-understood = { $count ->
    [0] No se encontró ninguna respuesta.
    [one] Se encontró una respuesta.
    [many] Se encontraron { $count } de respuestas.
   *[other] Se encontraron { $count } respuestas.
}
know-not-understood = { $count ->
    [one] Hay un fragmento que no se entendió
    [many] Hay { $count } de fragmentos que no se entendieron
   *[other] Hay { $count } fragmentos que no se entendieron
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
curate-purpose-block = Para alejarse de lo que contiene. Solo lo ven las personas miembros.
curate-name = Su nombre en la dirección
curate-name-help = Letras minúsculas de la «a» a la «z» sin tildes, números y guiones. Si lo dejas en blanco, se saca del título.
curate-sections = Partes
curate-sections-help = Una parte es un título con entradas o respuestas debajo. Si quitas una parte, lo que tenía va antes de todas las demás.
curate-section = Parte
curate-no-section = Antes de todas las partes
curate-heading-in = Título ({ $language })
curate-add-section = Añadir una parte
curate-remove-row = Quitar esta fila
curate-remove = Borrar este paquete
curate-remove-lead = Se borra el paquete con todo lo que contiene. Nadie puede recuperarlo. Antes puedes guardar un archivo. Si alguien dijo que no, después tampoco se le añade. Para eso, el grupo guarda sus nombres de una forma que no se lee.
curate-remove-yes = Sí, borrarlo

curate-for = Quién lo ve
curate-for-everyone = Todo el mundo
curate-for-members = Solo miembros
curate-for-circles = Solo estos círculos
curate-circles = Qué círculos
curate-only-circles = Solo para { $circles }
curate-title-for-all = El título y la introducción los puede leer todo el mundo.
curate-title-of-pack = El título y la introducción los puede leer todo el mundo. Si es una lista de la que alejarse, solo las personas miembros.
curate-new-address = Darle una dirección nueva
curate-new-address-help = Su dirección se formó con las primeras palabras, y aún las contiene. Márcalo si nombraban a alguien. Los enlaces viejos llevarán a la lista entera.
curate-has-new-address = Ahora tiene una dirección nueva.
curate-no-new-address = Tus palabras están guardadas. La dirección sigue siendo la de antes. Inténtalo otra vez, por favor.
curate-signed-in = Solo para quien tiene código
curate-signed-in-help = Márcalo si esa cuenta pide a su red que solo la muestre a quien ha entrado en ella.

curate-taken-out = Alguien pidió salir de la lista. Esta entrada ya no se muestra.
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
curate-suggestions-organisers = Alguien que organiza el grupo las acepta o las deja a un lado.
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
curate-is-organisation = una organización conocida
curate-is-to-be-asked = falta preguntarle
curate-is-asked = se le preguntó el { $day }
curate-is-agreed = dijo que sí el { $day }
curate-is-agreed-with = dijo que sí a { $name }, el { $day }
curate-is-declined = prefiere no estar ({ $day })
curate-is-removed = pidió salir de la lista ({ $day })
curate-never-checked = nadie lo ha revisado todavía
curate-checked-on = se revisó el { $day }
curate-checked-long-ago = se revisó por última vez el { $day }: míralo otra vez, por favor
curate-change = Cambiar la entrada «{ $name }»

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
curate-kind-private = Un chat u otro enlace, solo para miembros
curate-kind-phone = Un teléfono
curate-kind-place = Un lugar
curate-kind-other = Otra red
curate-kind-domain = Un servidor entero, para alejarse de él
curate-known-handle = Nombre de la cuenta, como nombre.bsky.social
curate-known-did = El DID, si lo sabes
curate-known-address = Dirección, como nombre@servidor.example
curate-known-page = Su página, si la conoces
curate-known-id = Su identificador de ActivityPub
curate-known-link = Enlace
curate-known-number = Número
curate-known-network = Qué red
curate-known-name = Su nombre allí
curate-known-more = Un enlace, si lo hay
curate-known-domain = Servidor, como servidor.example
curate-place-in = Dónde está ({ $language })
curate-private-help = Este enlace solo lo ven las personas miembros. No está en ningún archivo para otra gente.
curate-add-known = Añadir otro lugar donde se le encuentra
curate-rest = Estas líneas no se entendieron. Escríbelas a mano si hacen falta, por favor.
curate-consent-changed = Mientras tanto cambió su respuesta. Aquí está como es ahora.
curate-consent = ¿Ha dicho que sí?
curate-consent-help = El público ve las organizaciones y a quienes dijeron que sí. Las personas miembros ven también a quienes falta preguntar.
curate-consent-is = Qué dijo
curate-consent-to-be-asked = Falta preguntarle
curate-consent-asked = Se le preguntó, y no ha respondido
curate-consent-agreed = Dijo que sí
curate-consent-organisation = No hay a quién preguntar: es una organización conocida
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
curate-drop-lead = La entrada se borra. Si esa persona prefiere no estar en la lista, sus nombres se quedan aquí, sin verse. Así nadie la añade otra vez por error.
curate-drop-yes = Sí, quitar

curate-import = Traer una lista
curate-import-lead = Trae gente y enlaces de Mastodon, de Bluesky, de un lector de RSS o de una lista sencilla. Antes de añadir nada, ves qué se entendió.
curate-file = Un archivo de este dispositivo
curate-file-help = CSV, JSON, OPML, Markdown o texto, de hasta 2 MB. Se lee en este dispositivo.
curate-paste = O pega un texto
curate-paste-help = En cada línea un nombre de cuenta, una dirección o un enlace. O lo que contiene uno de esos archivos.
curate-read = Leerlo
curate-fetch = O tráelo de una red
curate-fetch-help = Un enlace a un paquete de inicio de Bluesky, o a un archivo. Lo pide el servidor de tu grupo. Puede verlo quien se encarga del servidor de allí.
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
curate-left-out = { $count ->
    [0] No se dejó fuera a nadie.
    [one] Se dejó fuera a una persona: no quiere estar en la lista.
    [many] Se dejó fuera a { $count } de personas: no quieren estar en la lista.
   *[other] Se dejó fuera a { $count } personas: no quieren estar en la lista.
}
curate-added-as = Al principio, junto a cada nombre se lee «falta preguntarle», salvo si lo marcas como organización. Así el público todavía no lo ve.
curate-tick-all = Marcar todo
curate-tick-none = No marcar nada
curate-take = Añadir
curate-who = Quién o qué
curate-is-one = Organización
curate-take-one = Añadir { $name }
curate-is-one-of = { $name } es una organización conocida
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
unread-too-many = Hay más de lo que cabe en una lista. El resto se quedó fuera.
unread-empty = No contiene nada.
unread-broken = Está cortado, o no es del tipo que dice su nombre.
unread-newer = Se hizo con una versión más nueva de este programa.
unread-no-address = Aquí no hay ninguna dirección, ni nombre de cuenta, ni enlace.
unread-not-secure = El enlace no empieza por https://.
unread-to-fetch = Esto es un enlace a una lista. Tráela de su red, por favor.
unread-short-link = Este enlace es corto. Ábrelo y pega el enlace largo que veas entonces.
unread-twice = Está dos veces.
unread-said-no = Prefiere no estar en la lista.
unread-too-long = El texto es demasiado largo, o hay demasiados nombres.
unread-no-answer = Cada pregunta necesita una respuesta, y cada respuesta, una pregunta.
unread-unplaced = Este texto no responde a ninguna pregunta.
unread-more-cells = Aquí hay más celdas que columnas. Pon entre comillas el texto que tenga una coma: "uno, dos".
unread-unknown-column = Una de estas columnas tiene un nombre que aquí no se conoce. Se dejó fuera.

curate-export = Guardar un archivo
curate-export-lead = El archivo se hace en este dispositivo. Cuídalo: hay gente que te ha confiado su nombre.
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
curate-whom-curators = Solo quienes trabajamos en esta mesa: todo, también lo que dijo cada persona
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
