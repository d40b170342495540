/** What a flow may ask of the map: the slice that keeps the towns stands below the conversation and cannot know flows. */
package it.sportello.talk.places;
