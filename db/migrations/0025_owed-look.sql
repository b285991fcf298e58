ALTER TABLE `mutation` ADD `look` text;
