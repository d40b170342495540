/**
 * A citizen who shows who they are with SPID or CIE, through OpenID Connect: the claims of the Italian profile, and which person of
 * ours they are. Where that is not plain a person of the office decides, by a task.
 */
package it.sportello.people.personal.openid;
