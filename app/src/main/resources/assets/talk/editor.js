// While one writes in the form of a question: how it looks, what is wrong and the YAML follow. Without this script a button does it.
(() => {
  const form = document.getElementById('question-form');
  const yaml = document.getElementById('yaml-text');
  if (!form || form.method !== 'post') return;
  const fields = document.getElementById('question-fields');
  const QUIET = 350;
  let unsaved = false;
  let timer;
  let asked;

  // the YAML opens at the question
  const show = () => {
    const lines = yaml.value.split('\n');
    const at = lines.findIndex(line => line.trimStart().startsWith(yaml.dataset.question + ':') || line.startsWith(yaml.dataset.question + '.'));
    if (at > 0) yaml.scrollTop = (at - 1) * yaml.scrollHeight / lines.length;
  };
  show();

  const replace = (page, id) => {
    const here = document.getElementById(id);
    const there = page.getElementById(id);
    if (here && there) here.replaceWith(document.importNode(there, true));
  };

  const look = async () => {
    if (asked) asked.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(form.action + '/preview', { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asked.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      replace(page, 'preview');
      replace(page, 'problems');
      yaml.value = page.getElementById('yaml-text').value;
      show();
    } catch (away) {
      // the next letter asks again, and so does the button
    }
  };

  // both sides write one draft: while one is being written the other waits
  const soon = () => {
    unsaved = true;
    yaml.readOnly = true;
    document.getElementById('yaml-held').hidden = false;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  yaml.addEventListener('input', () => {
    unsaved = true;
    fields.disabled = true;
    document.getElementById('form-held').hidden = false;
  });
  document.addEventListener('submit', () => { unsaved = false; });
  window.addEventListener('beforeunload', leaving => { if (unsaved) leaving.preventDefault(); });
})();
