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
    if (counts.over || (counts.total > 0 && !bar)) location.reload();
    else setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
})();
