/** The sheets of the demonstration: so that whoever opens it as an operator finds work. */
package it.sportello.ask.questionnaires.demo;
