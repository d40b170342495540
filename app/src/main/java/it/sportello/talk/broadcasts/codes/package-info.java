/** Short codes that messages for many bear, so that who gets one can ask whether it is ours. */
package it.sportello.talk.broadcasts.codes;
