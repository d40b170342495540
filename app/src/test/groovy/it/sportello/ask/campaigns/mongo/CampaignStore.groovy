package it.sportello.ask.campaigns.mongo

import it.sportello.ask.campaigns.Campaigns
import it.sportello.ask.campaigns.Invitations
import it.sportello.ask.campaigns.Page
import it.sportello.office.rights.Holdings
import it.sportello.platform.ids.Ids
import it.sportello.platform.store.Store
import it.sportello.talk.flows.Flows
import org.bson.Document

/** The adapters of a store, for specs of other packages. */
class CampaignStore {

    static Campaigns campaigns(Store store) { new MongoCampaigns(store) }

    static Invitations invitations(Store store) { new MongoInvitations(store) }

    static Holdings held(Store store, Flows flows, Ids ids) { new MongoCampaignsHeld(store, campaigns(store), invitations(store), flows, ids, store.clock) }

    static Document document(Page page) { PageDocuments.write(page) }
}
