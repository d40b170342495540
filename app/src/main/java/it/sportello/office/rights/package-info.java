/**
 * A person's rights over what we hold of them (art. 15, 17 and 20 GDPR), as small ports that every slice with a person's data
 * implements: {@link it.sportello.office.rights.Holdings} for a copy and for erasure, {@link
 * it.sportello.office.rights.Kept} for how long a kind of data stays. {@code people.privacy} asks them all.
 */
package it.sportello.office.rights;
