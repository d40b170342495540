// What can be worked but not with the keyboard, or does not show that the focus is on it; in words, none when all is well.
() => {
  const before = document.activeElement;
  const scrolled = [scrollX, scrollY];
  before?.blur?.();
  const worked = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
    .filter(each => !each.disabled && each.checkVisibility({ visibilityProperty: true }));
  const wrong = worked.flatMap(each => {
    const plain = ring(each);
    each.focus();
    const name = `${each.tagName.toLowerCase()} ${(each.innerText || each.name || each.id).trim().slice(0, 40)}`;
    if (each.tabIndex < 0) return [`${name}: Tab does not come to it`];
    if (document.activeElement !== each) return [`${name}: does not take the focus`];
    return ring(each) === plain ? [`${name}: does not show the focus`] : [];
  });
  before?.focus?.();
  scrollTo(...scrolled);
  return wrong;

  function ring(each) {
    const style = getComputedStyle(each);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(' ');
  }
}
