/**
 * Applications: a person asks for a vacancy in the chat, once per person and vacancy, and keeps a receipt with number and
 * time. The office reads them, finds who is suitable, sends names to the employer and writes down what came of it; the person
 * may ask how it stands, and withdraw until the name has left the office.
 */
package it.sportello.jobs.applications;
