/** The way in and out: password, second step, and the body's own provider. */
package it.sportello.office.staff.web.signin;
