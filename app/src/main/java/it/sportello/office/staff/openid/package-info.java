/**
 * Staff that signs in at the body's own provider. Whoever it proves must have an account here: by the binding made at the first
 * visit, by a verified e-mail, or, when the installation says so, by claims that carry role and offices. Nobody becomes an
 * administrator that way.
 */
package it.sportello.office.staff.openid;
