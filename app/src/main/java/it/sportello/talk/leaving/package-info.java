/**
 * Getting no more e-mail by one click, without a login: a STOP on that channel. The link names nobody; opening it only asks, because
 * scanners open every link of a letter.
 */
package it.sportello.talk.leaving;
