/** The lines this installation talks through: those the environment configures and those stored as data. */
package it.sportello.talk.lines;
