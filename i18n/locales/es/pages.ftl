## The pages around the widgets. Never sent to browsers as messages: the server writes these pages.

skip = Ir al contenido
about-porchlight = Esta página funciona con Porchlight. No guarda direcciones ni crea cuentas.
to-group = Ir a la página de { $group }
copy-link = Copiar el enlace
link-copied = El enlace está copiado.
forget-device = Olvidar este dispositivo
here-as = Estás aquí como { $name }.
here-nameless = Estás aquí con tu código.
title-members-only = Para miembros · { $group }

## A group's front page.

front-open = Abierto ahora
front-later = Próximamente
front-over = Terminado
front-empty = Ahora mismo no hay nada que responder.
front-until = Hasta el { $moment }
front-from = Desde el { $moment }
front-ended = Terminó el { $moment }
front-withdrawn = Se retiró
front-members = Para miembros
front-join = Tengo un código o una invitación

## Joining: an invitation or a code becomes a code on this device.

join-title = Entra en { $group }
join-paste = ¿Llegaste por un enlace? La parte que va después de # es tu código. Pégala aquí.
join-code = Tu código o invitación
join-code-help = Da igual si usas mayúsculas o minúsculas, con espacios o sin ellos.
join-never-ask = Nadie del grupo te pedirá nunca tu código.
join-look = Continuar
join-invited = { $group } te invita
join-as-member = Serás miembro de { $group }. Podrás votar donde votan sus miembros.
join-as-greeter = Serás una de las personas que dan la bienvenida en { $group }. Podrás votar y recibir a quienes llegan por primera vez.
join-as-organiser = Serás una de las personas que organizan { $group }. Podrás crear encuestas e invitar a más gente.
join-own = Este es tu código para { $group }
join-own-as = El grupo te conoce como { $name }.
join-own-nameless = En este grupo no elegiste ningún nombre.
join-name = Cómo quieres que te llamemos
join-name-help = El nombre que tú quieras. Las personas miembros lo ven junto a tus respuestas. Puedes dejarlo en blanco.
join-remember = Recordar este dispositivo
join-remember-help = No lo marques si otras personas usan este dispositivo.
join-replace = Reemplazar el código que este dispositivo guarda ahora
join-button = Unirme
join-use = Usar mi código aquí
joined-title = Te damos la bienvenida a { $group }
joined-done = Ya formas parte del grupo. Ahora este dispositivo guarda tu código.
joined-keep = Anota tu código y guárdalo en un lugar seguro. Lo necesitas para usar otro dispositivo.
joined-show = Mostrar mi código
joined-go = Ir a la página del grupo
joined-back = Seguir con lo que venías a hacer
forgotten = Este dispositivo ya no guarda tu código.

## The first page of a host, where a group is founded.

home-title = Una luz en la puerta para tu grupo
home-lead = Encuestas y propuestas para la página web que tu grupo ya tiene. En el idioma de cada persona. Sin cuentas.
home-promise = Qué guarda y qué no
home-promise-accounts = Nadie tiene que crear una cuenta. Cada miembro tiene un código.
home-promise-addresses = No guarda direcciones, ni rastreadores, ni listas de visitas.
home-promise-works = Funciona en teléfonos viejos, con pocos datos y sin JavaScript.
home-limits = Quien se encarga de este servidor podría ver lo que se le envía. Elige uno en el que confíes.
found-title = Crear un grupo
found-name = El nombre del grupo
found-address = Su dirección aquí
found-address-help = Letras minúsculas sin tildes, números y guiones; por ejemplo, calle-del-rio.
found-word = La palabra para crear grupos en este servidor
found-word-help = Pídela a quien se encarga de este servidor.
found-zone = Su zona horaria
found-zone-help = Por ejemplo, Europe/Madrid o America/Bogota.
found-button = Crear el grupo
founded-title = { $group } ya tiene su lugar
founded-done = Eres la primera persona que organiza el grupo. Este dispositivo guarda tu código hasta que se cierre el navegador.

## Where something is not there.

nothing-here = Aquí no hay nada
trouble-title = Algo salió mal
to-home = Ir a la página de inicio

## The page in which the desk opens, for greeters and organisers.

desk-page-title = La mesa de bienvenida
desk-page-opening = La mesa de bienvenida se está abriendo…
desk-page-needs = La mesa de bienvenida abre en tu propio dispositivo lo que la gente nueva cerró con llave. Para eso necesita JavaScript y WebAssembly.
desk-page-without = Sin ellos funciona esto:
desk-page-group = La página del grupo
desk-page-invite = Invitar a alguien a que pida sumarse
desk-page-slips = Una hoja de papelitos con códigos, para recortar
desk-page-fell = La mesa de bienvenida se cerró por error. Lo que estaba abierto en ella se ha perdido. Vuelve a cargar la página para seguir.
desk-page-reload = Volver a cargar la página
