/** May we? One rule a file, one table ({@link it.sportello.talk.delivery.policies.MayWe}), a recorded verdict with its reason. */
package it.sportello.talk.delivery.policies;
