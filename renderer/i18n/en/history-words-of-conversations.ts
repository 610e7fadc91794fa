/** What the history calls the tables of points and comments, of who of ours was there, of papers that changed hands, and of what an entry was about. */
export const conversationTableWords = {
  action_points: 'Point of an action',
  action_comments: 'Comment on an action',
  action_officers: 'One of ours on an action',
  action_documents: 'Paper that changed hands on an action',
  action_cases: 'Case of an action',
} as const;

/** What it calls their columns. */
export const conversationColumnWords = {
  action_points: {
    action_id: 'Action',
    position: 'Place in the order',
    raised_by: 'Raised by',
    raised_by_person_id: 'Person who raised it',
    topic: 'Topic',
    our_ask: 'Our ask',
    their_words: 'Their words',
    answer: 'Answer',
    follow_up: 'Follow-up',
    marking: 'Marking',
  },
  action_comments: { action_id: 'Action', text: 'Comment', marking: 'Marking' },
  action_officers: { action_id: 'Action', officer_id: 'One of ours' },
  action_documents: { action_id: 'Action', document_id: 'Paper' },
  action_cases: { action_id: 'Action', case_id: 'Case' },
} as const;
