/** The pages on which staff meets a person's rights: requests with their deadline, what would go, a copy, and how long data stays. */
package it.sportello.people.privacy.web;
