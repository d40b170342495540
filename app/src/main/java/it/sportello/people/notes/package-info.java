/**
 * What staff writes down about a person for its own use. A restricted note is read by who wrote it and by the managers of the
 * person's office, on its own page and nowhere else: no other slice, list or export is ever given its words. Nothing is deleted: what a note
 * said before stays beside it, as art. 5(2) GDPR wants of who must account for what was known.
 */
package it.sportello.people.notes;
