/**
 * Who works at the front desk: accounts, roles, the offices each may work for, and the way in. An account is made by an
 * administrator, who gives a password that is good once; the password is kept as an Argon2id hash. Signing in opens a
 * session that is listed in the account's own document: a session that is not listed there is not one, so signing out,
 * disabling an account and a new password act on the next request.
 */
package it.sportello.office.staff;
