/**
 * The second step of the sign-in: a number from an application on the telephone (TOTP, RFC 6238), or one of ten codes written on
 * paper. Required where {@link it.sportello.office.staff.factor.WhoNeedsIt} says so, offered to all. A number is good once, also
 * within its half minute; a paper code is good once and kept only as a digest; wrong ones are slowed down like passwords.
 */
package it.sportello.office.staff.factor;
