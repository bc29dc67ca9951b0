// Small comforts of a hosted page outside its widget: buttons that copy.
//
// `<button hidden data-copy="what to copy" data-copied="Copied">`: shown where copying works; what `data-copied` says
// stands beside the button afterwards, and is read out.

if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
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

export {};
