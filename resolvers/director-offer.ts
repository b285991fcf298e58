import { appointDirector } from '../src/domain/direction/director-appoint.ts';
import { acceptDirectorship } from '../src/domain/direction/director-offer-accept.ts';
import {
  declineDirectorship,
  offerDirectorship,
  withdrawDirectorshipOffer,
} from '../src/domain/direction/director-offer-change.ts';
import { findDirectorOffer, listDirectorOffersOfPlan } from '../src/domain/direction/director-offer.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const directorOffer: Resolvers = {
  Plan: { directorOffers: (parent, _args, context) => listDirectorOffersOfPlan(context, parent) },
  Notice: { directorOffer: (parent, _args, context) => findDirectorOffer(context, parent.directorOfferId) },
  Mutation: {
    appointDirector: (_root, { input }, context) => appointDirector(context, input),
    offerDirectorship: (_root, { input }, context) => offerDirectorship(context, input),
    acceptDirectorship: (_root, { input }, context) => acceptDirectorship(context, input),
    declineDirectorship: (_root, { input }, context) => declineDirectorship(context, input),
    withdrawDirectorshipOffer: (_root, { input }, context) => withdrawDirectorshipOffer(context, input),
  },
  AppointDirectorPayload: { director: ({ thing }) => thing },
  OfferDirectorshipPayload: { offer: ({ thing }) => thing },
  AcceptDirectorshipPayload: { offer: ({ thing }) => thing },
  DeclineDirectorshipPayload: { offer: ({ thing }) => thing },
  WithdrawDirectorshipOfferPayload: { offer: ({ thing }) => thing },
};
