// Sends the chosen file as it is. Without this script the list can be pasted.
(function () {
  const form = document.getElementById('load-form');
  const error = document.getElementById('file-error');
  const button = document.getElementById('file-send');
  document.getElementById('load-file').hidden = false;

  function say(sentence) {
    error.textContent = sentence;
    error.hidden = sentence === '';
  }

  button.addEventListener('click', async function () {
    const file = document.getElementById('file').files[0];
    if (!file) {
      say('Scegli prima un file.');
      return;
    }
    if (file.size > 1000000) {
      say('Il file è troppo grande: al massimo 1 MB. Togli le colonne che non servono, o dividilo in due.');
      return;
    }
    say('');
    button.disabled = true;
    const about = new URLSearchParams({ office: form.office.value, source: form.source.value, basis: form.basis.value });
    try {
      const answer = await fetch('/people/load/file?' + about, {
        method: 'POST',
        body: file,
        headers: { 'Content-Type': 'application/octet-stream', 'Accept': 'text/plain', 'X-File-Name': encodeURIComponent(file.name), 'X-CSRF-TOKEN': form.csrfToken.value }
      });
      if (answer.status === 201) {
        window.location.assign(answer.headers.get('Location'));
        return;
      }
      say(answer.status === 422 ? await answer.text() : 'Non è andata. Ricarica la pagina e riprova.');
    } catch (away) {
      say('Il servizio non risponde. Riprova tra poco.');
    }
    button.disabled = false;
  });
}());
