/**
 * Who we talk with: a contact is a person or a firm, an address is a way to reach one. One person has several addresses, and
 * several people may stand behind one address; how sure we are of who is there is the address's {@link
 * it.sportello.people.contacts.Proof}. Everyone is told apart by address alone until they tell or prove more.
 */
package it.sportello.people.contacts;
