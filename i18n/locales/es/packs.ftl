## Starter packs, wherever they are shown. Fragments reach browsers; these messages do not.

packs-block = Son cuentas y servidores de los que conviene alejarse. Esta lista solo la ven las personas miembros.
packs-empty = Aquí no hay nada todavía.
packs-members-only = Para miembros
packs-for-members = { $count ->
    [one] Hay una entrada más para miembros.
    [many] Hay { $count } de entradas más para miembros.
   *[other] Hay { $count } entradas más para miembros.
}
packs-checked = Se revisó por última vez el { $day }
packs-checked-all = Todo esto se revisó por última vez el { $day }.
packs-contents = Qué hay dentro
packs-more = Mostrar más
packs-before = Mostrar lo anterior

## Where the reader is: said once, so that each entry shows the right way first.

packs-iam-where = ¿Dónde tienes tu cuenta? Así ves primero los enlaces que te sirven
packs-iam = Mi cuenta está en…
# same as English
packs-iam-bluesky = Bluesky
packs-iam-fediverse = Mastodon o el fediverso
packs-iam-neither = No tengo cuenta en ninguna de las dos
packs-server = Tu servidor
packs-server-help = Por ejemplo, mastodon.social
packs-runs = Con qué programa funciona tu servidor
packs-runs-help = Si no lo sabes, deja Mastodon.
packs-runs-other = Otro
packs-iam-send = Mostrar primero lo que me sirve
packs-iam-not-kept = Esta página no lo recuerda. No se guarda nada.
packs-iam-kept = Esto se queda en tu dispositivo. Nadie más lo sabe.
packs-iam-is-bluesky = Tu cuenta está en Bluesky.
packs-iam-is-fediverse = Tu cuenta está en { $server }.
packs-iam-is-neither = No tienes cuenta ni en Bluesky ni en el fediverso.
packs-iam-forget = Olvidar esto
packs-server-unfit = Esto no parece la dirección de un servidor. Tiene que ser como esta: mastodon.social

## The ways to somebody or something.

packs-follow-on = Seguir desde { $server }
packs-open-bluesky = Abrir en Bluesky
packs-open-fediverse = Abrir { $address }
packs-open-bridge = Abrir en Bluesky, a través de un puente
packs-follow-bridge = Seguir desde { $server }, a través de un puente
packs-bridge-help = Un puente lleva lo que se publica de una red a la otra. Funciona si quien tiene la cuenta lo ha activado.
packs-visit-web = Visitar el sitio web
packs-read-feed = Leer las novedades (RSS)
packs-open-private = Abrir el enlace para miembros
packs-call = Llamar al { $number }
packs-go-there = Dónde
packs-on-other = { $name } en { $network }
packs-paste = Copia esta dirección y pégala en el buscador de tu aplicación.
packs-domain = Servidor
packs-new-tab = Los enlaces se abren en una pestaña nueva.
packs-copy = Copiar la dirección
packs-copied = Copiado.
packs-other-ways = Otras formas

## What the reader has done already. It stays on their device.

packs-followed = Siguiendo
packs-kept-away = Bloqueado
packs-followed-of = Sigues { $done } de { $all }
packs-kept-away-of = Bloqueas { $done } de { $all }
packs-ticks-kept = Lo que marcas se queda en este dispositivo. Nadie más lo ve.
packs-ticks-forget = Olvidar lo que marqué
packs-ticks-forgotten = Ya se ha borrado lo que marcaste.

## Taking the list along.

packs-take = Llévate una copia de esta lista
packs-take-how = Marca lo que quieras llevarte. Si no marcas nada, te llevas todo.
packs-choose = Elegir
packs-choose-section = Elegir todo lo de esta parte
packs-choose-all = Elegir todo
packs-choose-none = No elegir nada
packs-chosen-of = Elegido: { $done } de { $all }
packs-to-files = Ir a los archivos
packs-more-files = Más tipos de archivo
packs-file-following = Para Mastodon: cuentas que seguir
packs-file-following-help = En Mastodon, abre «Preferencias» y después «Importar». Elige «Lista de seguidos» y este archivo.
packs-merge = Elige «Unir», no «Sobrescribir». Con «Sobrescribir» perderías a toda la gente que sigues ahora.
packs-file-lists = Para Mastodon: una lista
packs-file-lists-help = Igual, pero con «Listas». Antes tienes que seguir estas cuentas.
packs-file-opml = Para un lector de RSS
packs-file-opml-help = Un archivo OPML con todas las novedades (RSS) de la lista. Casi todos los lectores pueden importarlo.
packs-file-bluesky = Para un paquete de inicio en Bluesky
packs-file-bluesky-help = Para quien hizo el paquete de inicio en Bluesky. Necesita otra herramienta para publicarlo: Bluesky no puede importarlo.
packs-file-fedidevs = Para Fedidevs
packs-file-fedidevs-help = Un paquete de inicio en el formato del sitio web Fedidevs.
packs-file-collection = Para programas del fediverso
packs-file-collection-help = Una colección en el formato ActivityStreams.
packs-file-text = Solo las direcciones
packs-file-text-help = Una en cada línea, para pegarlas donde quieras.
packs-file-markdown = Para leer
packs-file-markdown-help = Texto con títulos y enlaces, en Markdown.
packs-file-whole = Todo lo que contiene
packs-file-whole-help = Un archivo JSON, para otro grupo que use Porchlight.
packs-file-blocks = Para Mastodon: cuentas que bloquear
packs-file-blocks-help = En Mastodon, abre «Preferencias» y después «Importar». Elige «Lista de bloqueados» y este archivo.
packs-file-domains = Para Mastodon: servidores que bloquear
packs-file-domains-help = Igual, pero con «Lista de dominios bloqueados».
packs-print = Imprimirla, con un código QR
packs-print-back = Volver a la lista
packs-print-online = Lo más reciente está aquí: { $address }
packs-print-qr = Código QR con la dirección de esta página
# same as English
packs-paper-bluesky = Bluesky: { $address }
packs-paper-fediverse = Fediverso: { $address }

## Whoever is listed can ask to be taken out.

packs-is-it-you = ¿Eres tú? Pide salir de la lista
packs-take-out-how = No necesitas ningún código. Sales de la lista al momento, y el grupo recibe un aviso.
packs-take-me-out = Sacarme de la lista
packs-taken-out = Hecho: esta entrada ya no está en la lista. El grupo ha recibido un aviso.

## Members can suggest an entry.

packs-suggest = Sugerir a alguien para esta lista
packs-suggest-label = ¿Quién es, o qué es?
packs-suggest-why = ¿Por qué conviene que esté en la lista?
packs-suggest-known-by = ¿Dónde se le puede encontrar?
packs-suggest-known-by-help = Nombres, direcciones o enlaces, cada uno en su línea.
packs-suggest-ask = Pregunta a cada persona antes de sugerirla, por favor.
packs-suggest-send = Enviar mi sugerencia
packs-suggested = Gracias. Lo mirará alguien que organiza el grupo.
