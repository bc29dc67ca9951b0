## The welcome packet: what newcomers read, tick off and agree to. The server draws it.

packet-reading = { $minutes ->
    [one] Se lee en un minuto, más o menos.
    [many] Se lee en { $minutes } de minutos, más o menos.
   *[other] Se lee en { $minutes } minutos, más o menos.
}
packet-contents = Qué hay dentro
packet-members-only = Para miembros
packet-for-paths = Solo para estos caminos: { $paths }
packet-for-members = { $count ->
    [one] Hay una parte más para miembros.
    [many] Hay { $count } de partes más para miembros.
   *[other] Hay { $count } partes más para miembros.
}
packet-open-page = Abrir la página para miembros

## The checklist.

packet-done = { $done ->
    [0] Todavía no has marcado nada, de un total de { $all }.
   *[other] Llevas { $done } de { $all }.
}
packet-all-done = { $all ->
    [one] Listo.
    [many] Está todo listo: { $all } de { $all }.
   *[other] Está todo listo: { $all } de { $all }.
}
packet-kept = Lo que marcas se queda en este dispositivo. Nadie más lo ve.
packet-not-kept = Lo que marcas se borra cuando cierras esta página.
packet-reset = Olvidar lo que marqué
packet-was-reset = Ya se ha borrado lo que marcaste.

## Something to agree to, such as a code of conduct.

packet-version = Versión { $version }.
packet-i-agree-here = Lo he leído y estoy de acuerdo.
packet-changed-here = Este texto ha cambiado desde que dijiste que sí. Léelo otra vez, por favor.
packet-i-agree = Estoy de acuerdo
packet-what-is-kept = Anotamos la versión, el idioma y el día.
packet-you-agreed = Dijiste que sí a la versión { $version }, en { $language }, el { $day }.
packet-asked-again = El texto ha cambiado. Lee lo nuevo, por favor.
packet-changed-since = Desde entonces el texto ha cambiado un poco. No tienes que hacer nada.
packet-what-is-new = Qué ha cambiado
packet-marks = Las palabras nuevas están subrayadas. Las que se quitaron están tachadas.
packet-take-back = Ya no estoy de acuerdo

## Meetings.

meets-when = { $moment } ({ $zone })
meets-minutes = { $minutes ->
    [one] Dura un minuto.
    [many] Dura { $minutes } de minutos.
   *[other] Dura { $minutes } minutos.
}
meets-hours = { $hours ->
    [one] Dura una hora.
    [many] Dura { $hours } de horas.
   *[other] Dura { $hours } horas.
}
meets-weeks = { $weeks ->
    [one] Cada semana.
    [many] Cada { $weeks } de semanas.
   *[other] Cada { $weeks } semanas.
}
meets-over = Esta reunión ya pasó.
meets-calendar = Ponerla en tu calendario

## To take away.

packet-save = Guardar esta página para leerla sin conexión
packet-saved = Se guardó el { $moment }. Puede que el grupo la haya cambiado desde entonces.
packet-saved-from = Lo más reciente está aquí:
packet-print = Imprimir
packet-copy = Copiar como texto
packet-copied = Copiado.
