// Keeps the counts of a broadcast's page true while one looks at it. Without it the page has a link that reloads.
(() => {
  const section = document.querySelector('[data-counts]');
  if (!section || section.dataset.over === 'true') return;
  const look = async () => {
    const answer = await fetch(section.dataset.counts, { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const counts = await answer.json();
    document.querySelectorAll('[data-live]').forEach(place => {
      if (place.dataset.live in counts) place.textContent = counts[place.dataset.live];
    });
    const bar = document.getElementById('progress');
    if (bar) { bar.max = counts.total; bar.value = counts.done; }
    // where it stands decides the buttons; never under the hand of who is answering one
    const moved = counts.stands !== section.dataset.stands || (counts.total > 0 && !bar);
    if (moved && !document.querySelector('.sp-confirm[open]')) location.reload();
    else setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
})();
