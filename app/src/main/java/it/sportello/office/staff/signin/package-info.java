/**
 * The way in: an e-mail and a password against an account, slowed down after wrong ones, with the same answer and the same
 * time whether the account exists or not; and the change of one's own password.
 */
package it.sportello.office.staff.signin;
