/**
 * What the operator does with a sheet that was sent: reads it, confirms or amends its score with a reason, completes what is known of
 * the person, gives the result back. The sheet itself never changes by it: both values stay.
 */
package it.sportello.ask.questionnaires.interview;
