// Small comforts of a hosted page outside its widget: buttons that do nothing without a script, and are hidden without one.

/** Brings them to life. */
export function comforts(): void {
  copying();
  printing();
}

/**
 * `<button hidden data-copy="what to copy" data-copied="Copied">`: shown where copying works; what `data-copied` says
 * stands beside the button afterwards, and is read out.
 */
function copying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    // Those in a widget are its own.
    if (button.closest('[data-porchlight]')) continue;
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.after(' ', said);
    button.hidden = false;
    button.addEventListener('click', async () => {
      said.textContent = '';
      await navigator.clipboard.writeText(button.dataset.copy || '');
      said.textContent = button.dataset.copied || '';
    });
  }
}

/** `<button hidden data-print>`: opens the browser's window for printing. */
function printing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
