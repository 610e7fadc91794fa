ALTER TABLE `stage_criteria` ADD `direction` text;--> statement-breakpoint
-- The words that the desk came with say whose paper is meant. What a ministry has put in its own words is its own to say.
UPDATE `stage_criteria` SET `direction` = 'in' WHERE (`stage_id`, `text`) IN (
  VALUES ('R2', 'A meeting record or their reply'),
    ('R4', 'Their words with date and speaker'),
    ('R5', 'Exact words with witnesses, or their letter'),
    ('R7', 'Their note verbale or letter of recognition'),
    ('D5', 'Their note granting agrément')
);--> statement-breakpoint
UPDATE `stage_criteria` SET `direction` = 'out' WHERE (`stage_id`, `text`) IN (
  VALUES ('R3', 'Our letter, note or démarche record, or the paper we left'),
    ('D1', 'Our note with the draft')
);
